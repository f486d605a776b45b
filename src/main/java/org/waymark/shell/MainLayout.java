package org.waymark.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.ui.Pieces;
import org.waymark.organization.People;
import org.waymark.organization.Profile;

/** The frame around every view: a quiet navigation, and one's own account below it. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1;

    private static final String CONTENT = "content";

    MainLayout(People people, CurrentUser currentUser, AuthenticationContext authentication) {
        Profile me = people.profile(currentUser.require()).orElseThrow();
        addClassName("wm-frame");
        setPrimarySection(Section.DRAWER);
        DrawerToggle toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Header bar = new Header(toggle, wordmark());
        bar.addClassName("wm-bar");
        addToNavbar(bar);
        var drawer = new com.vaadin.flow.component.html.Section(
                skip(), wordmark(), navigation(me, currentUser), account(me, authentication));
        drawer.addClassName("wm-drawer");
        drawer.setAriaLabel(getTranslation("shell.menu"));
        addToDrawer(drawer);
    }

    /** The view becomes the page's main landmark, which "skip to the page" leads to. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        Element page = content.getElement();
        page.setAttribute("id", CONTENT);
        page.setAttribute("role", "main");
        page.setAttribute("tabindex", "-1");
        page.getClassList().add("wm-page");
    }

    private SideNav navigation(Profile me, CurrentUser currentUser) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        navigation.addItem(item("", "home", "shell.home.title"), item("reflections", "pen", "shell.reflections"));
        if (me.manager()) {
            navigation.addItem(item("team", "people", "shell.team"));
        }
        navigation.addItem(item("paths", "path", "shell.paths"));
        if (currentUser.has(Role.PEOPLE_TEAM) || currentUser.has(Role.ADMINISTRATOR)) {
            navigation.addItem(item("admin/people", "people", "shell.admin.people"));
        }
        return navigation;
    }

    private SideNavItem item(String address, String icon, String key) {
        Span image = new Span();
        image.addClassNames("wm-icon", "wm-icon-" + icon);
        image.getElement().setAttribute("aria-hidden", "true");
        SideNavItem item = new SideNavItem(getTranslation(key), address, image);
        item.setMatchNested(!address.isEmpty());
        return item;
    }

    private Details account(Profile me, AuthenticationContext authentication) {
        Button signOut = new Button(getTranslation("shell.sign-out"), click -> signOut(authentication));
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        UnorderedList links = new UnorderedList(
                new ListItem(Pieces.link("account", getTranslation("shell.account"), "wm-account-link")),
                new ListItem(signOut));
        links.addClassName("wm-links");
        Details details = new Details(me.person().name(), links);
        details.addClassName("wm-account");
        details.addThemeNames("no-padding", "reverse");
        return details;
    }

    /** Words kept in this tab go with the person; on an expired session they wait, since nobody chose to leave. */
    private void signOut(AuthenticationContext authentication) {
        getElement().executeJs("window.waymarkWriting?.forget()").then(done -> authentication.logout());
    }

    private Anchor skip() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("wm-skip");
        return skip;
    }

    private Anchor wordmark() {
        return Pieces.link("", getTranslation("shell.name"), "wm-wordmark");
    }
}
