package org.waymark.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
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
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.LivingZone;
import org.waymark.base.ui.StaticHtml;
import org.waymark.company.CompanyProfile;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyMark;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.meeting.time.TimeZones;
import org.waymark.organization.IdentityChanges;
import org.waymark.organization.People;
import org.waymark.organization.Profile;

/** The frame around every view: a quiet navigation, and one's own account below it. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private static final String CONTENT = "content";

    private static final String SIGN_OUT = "wm-sign-out";

    private final transient AuthenticationContext authentication;
    private final CompanyProfile company;

    /** Leads whoever came from there back to setting up, from the pages to which it sends them. */
    private final com.vaadin.flow.component.html.Section back = new com.vaadin.flow.component.html.Section();

    private boolean isSettingUp;

    private boolean isSomebodys;

    /** The address of the page that is open, null before the first. */
    private @Nullable String shown;

    MainLayout(
            People people,
            IdentityChanges changes,
            AccountInvitations invitations,
            TimeZones zones,
            CurrentUser currentUser,
            CompanyProfiles companies,
            AuthenticationContext authentication,
            Search search,
            LiveUpdates updates,
            Clock clock) {
        this.authentication = authentication;
        this.company = companies.current();
        addClassName("wm-frame");
        setPrimarySection(Section.DRAWER);
        currentUser
                .find()
                .flatMap(people::profile)
                .ifPresentOrElse(
                        me -> {
                            live(zones, UI.getCurrent());
                            frame(
                                    me,
                                    currentUser,
                                    new IdentityNotice(changes, zones, updates, me, clock),
                                    new SeenLinksNotice(invitations, me),
                                    new SearchBox(search));
                        },
                        this::bareFrame);
    }

    /** Whoever comes for the first time lives where their browser does, until they say otherwise. Views are made after this. */
    private static void live(TimeZones zones, UI ui) {
        Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .flatMap(zones::learn)
                .ifPresent(zone -> LivingZone.tell(ui, zone));
    }

    private void bareFrame() {
        addClassName("wm-bare");
        addToNavbar(new StaticHtml(bar(wordmark())));
    }

    /** Whoever is signed in has the whole frame; nobody else sees a view, but a page that says that there is none. */
    private void frame(
            Profile me, CurrentUser currentUser, IdentityNotice notice, SeenLinksNotice links, SearchBox search) {
        isSomebodys = true;
        DrawerToggle toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu"));
        addToNavbar(new StaticHtml(bar(toggle, wordmark(), search.opener())));
        var drawer = new com.vaadin.flow.component.html.Section(
                skip(), wordmark(), search.opener(), navigation(me, currentUser), account(me));
        drawer.addClassName("wm-drawer");
        drawer.setAriaLabel(getTranslation("shell.menu"));
        addToDrawer(new StaticHtml(drawer));
        // Beside whichever page there is: the first two stay until they were read, the other opens over everything.
        getElement().appendChild(back(), notice.getElement(), links.getElement(), search.getElement());
    }

    private Element back() {
        back.addClassNames("wm-notice", "wm-set-up-back");
        back.setAriaLabel(getTranslation("shell.set-up.title"));
        back.add(Components.link(SetUpView.ADDRESS, getTranslation("shell.set-up.back"), "wm-link"));
        back.setVisible(false);
        return back.getElement();
    }

    /** Only below /admin, where every step is; whoever goes elsewhere has left it. */
    private void followSetUp(String address) {
        boolean isThere = address.equals(SetUpView.ADDRESS);
        isSettingUp = isThere || (isSettingUp && address.startsWith("admin"));
        back.setVisible(isSettingUp && !isThere);
    }

    private static Header bar(Component... parts) {
        Header bar = new Header(parts);
        bar.addClassName("wm-bar");
        return bar;
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

    /**
     * Another page is read from its heading on, as if it had been loaded: what was focused on the page before is gone, and with
     * it the place from which the keyboard and a screen reader would go on. A page that puts the focus somewhere itself keeps it.
     */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String address = event.getLocation().getPath();
        if (shown != null && !shown.equals(address)) {
            getContent().getElement().executeJs("""
                if (!this.contains(document.activeElement)) {
                  const start = this.querySelector('h1') ?? this;
                  start.tabIndex = -1;
                  start.focus({ preventScroll: true });
                }
                """);
        }
        followSetUp(address);
        shown = address;
    }

    private SideNav navigation(Profile me, CurrentUser currentUser) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        navigation.addItem(item("", "home", "shell.home.title"), item("reflections", "pen", "shell.reflections"));
        navigation.addItem(item("one-on-ones", "meet", "shell.one-on-ones"));
        if (me.manager()) {
            navigation.addItem(item("team", "people", "shell.team"));
        }
        navigation.addItem(item("paths", "path", "shell.paths"));
        navigation.addItem(item("growth", "growth", "shell.growth"));
        if (currentUser.has(Role.PEOPLE_TEAM) || currentUser.has(Role.ADMINISTRATOR)) {
            navigation.addItem(item("admin/people", "people", "shell.admin.people"));
            navigation.addItem(item("admin/company", "company", "shell.admin.company"));
        }
        if (currentUser.has(Role.PEOPLE_TEAM)) {
            navigation.addItem(item("admin/paths", "pen", "shell.admin.paths"));
            navigation.addItem(item("admin/questions", "question", "shell.admin.questions"));
            navigation.addItem(item("admin/participation", "count", "shell.admin.participation"));
        }
        if (currentUser.has(Role.ADMINISTRATOR)) {
            navigation.addItem(item("admin/sign-on", "people", "shell.admin.sign-on"));
            navigation.addItem(item("admin/audit", "log", "shell.admin.audit"));
            navigation.addItem(item("admin", "health", "shell.health.title"));
        }
        return navigation;
    }

    private SideNavItem item(String address, String icon, String key) {
        Span image = new Span();
        image.addClassNames("wm-icon", "wm-icon-" + icon);
        image.getElement().setAttribute("aria-hidden", "true");
        SideNavItem item = new SideNavItem(getTranslation(key), address, image);
        // Its property, which MatchNested would set, does not come along with a still.
        // Home and the portal's health have other pages below their addresses.
        item.getElement().setAttribute("match-nested", !address.isEmpty() && !address.equals("admin"));
        return item;
    }

    private Details account(Profile me) {
        Button signOut = new Button(getTranslation("shell.sign-out"));
        signOut.addClassName(SIGN_OUT);
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        UnorderedList links = new UnorderedList(
                new ListItem(Components.link("privacy", getTranslation("shell.privacy"), "wm-account-link")),
                new ListItem(Components.link("account", getTranslation("shell.account"), "wm-account-link")),
                new ListItem(signOut));
        links.addClassName("wm-links");
        Details details = new Details(me.person().name(), links);
        details.addClassName("wm-account");
        details.addThemeNames("no-padding", "reverse");
        return details;
    }

    /** Words kept in this tab go with the person; on an expired session they wait, since nobody chose to leave. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!isSomebodys) {
            return;
        }
        getElement().executeJs("""
            this.querySelector('.%s').onclick = () => {
              window.waymarkWriting?.forget();
              this.$server.signOut();
            };
            """.formatted(SIGN_OUT));
    }

    /** Ends the session of whoever asks. */
    @ClientCallable
    public void signOut() {
        authentication.logout();
    }

    private Anchor skip() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("wm-skip");
        return skip;
    }

    private Anchor wordmark() {
        return CompanyMark.link(company, getTranslation("shell.name"));
    }
}
