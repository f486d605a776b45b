package org.waymark.identity.signon.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.PortalAddress;
import org.waymark.base.ui.SignOnSection;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.identity.signon.ProviderDetail;
import org.waymark.identity.signon.ProviderWait;
import org.waymark.identity.signon.SignOnProviders;

/** The providers at which people sign in, and whether each answers. */
@Route("admin/sign-on")
// Parts of other modules stand here as beans; their elements have to be on the page.
@Uses(RadioButtonGroup.class)
@RolesAllowed("ADMINISTRATOR")
class SignOnView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient SignOnProviders providers;
    private final transient PasswordSignIn passwords;
    private final transient PortalAddress portal;
    private final transient AskAgain askAgain;
    private final Div list = new Div();

    SignOnView(
            SignOnProviders providers,
            PasswordSignIn passwords,
            PortalAddress portal,
            AskAgain askAgain,
            List<SignOnSection> parts) {
        this.providers = providers;
        this.passwords = passwords;
        this.portal = portal;
        this.askAgain = askAgain;
        Button add = new Button(
                getTranslation("identity.signon.add"),
                click -> new ProviderDialog(providers, askAgain, null, this::refresh).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(Components.head("", getPageTitle(), getTranslation("identity.signon.lede"), add), list);
        parts.forEach(part -> add(part.section()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<ProviderDetail> all = providers.list();
        if (all.isEmpty()) {
            list.add(Components.empty(getTranslation("identity.signon.none")));
        }
        all.forEach(provider -> list.add(section(provider)));
        list.add(Components.section(
                new H2(getTranslation("identity.signon.passwords")),
                Components.paragraph(
                        "wm-meta",
                        getTranslation(
                                passwords.isForEverybody()
                                        ? "identity.signon.passwords.everybody"
                                        : "identity.signon.passwords.break-glass"))));
    }

    private Section section(ProviderDetail provider) {
        Div report = new Div();
        report.getElement().setAttribute("role", "status");
        Button test = new Button(getTranslation("identity.signon.test"), click -> {
            report.removeAll();
            report.add(new ReportPanel(providers.test(provider.issuer())));
        });
        test.setAriaLabel(getTranslation("identity.signon.test-label", provider.name()));
        Section section = Components.section(
                new H2(provider.name()),
                Components.paragraph("wm-meta", getTranslation("identity.signon.issuer", provider.issuer())),
                Components.paragraph("wm-meta", getTranslation("identity.signon.client", provider.clientId())),
                new H3(getTranslation("identity.signon.addresses")),
                address("redirect", "login", "oauth2", "code", provider.key()),
                address("logout", "login"),
                address("back-channel", "logout", "connect", "back-channel", provider.key()));
        ProviderWait waiting = provider.waiting();
        if (waiting != null) {
            section.addComponentAtIndex(1, waiting(provider, waiting));
        }
        section.add(
                provider.isConfigured()
                        ? new Div(
                                Components.paragraph("wm-meta", getTranslation("identity.signon.configured")),
                                Components.actions(test))
                        : Components.actions(test, change(provider), remove(provider)),
                report);
        return section;
    }

    private Component address(String what, String... segments) {
        return Components.paragraph("wm-meta", getTranslation("identity.signon.address." + what, portal.of(segments)));
    }

    private Component waiting(ProviderDetail provider, ProviderWait waiting) {
        Div part = new Div(
                Components.paragraph(
                        "wm-fact-strong",
                        getTranslation(
                                "identity.signon.waits", waiting.changedBy(), Dates.minute(this, waiting.changedAt()))),
                Components.paragraph("wm-meta", getTranslation("identity.signon.waits.help")));
        if (waiting.releasable()) {
            Button release = new Button(
                    getTranslation("identity.signon.release"), click -> askAgain.before(() -> release(provider)));
            release.addThemeVariants(ButtonVariant.PRIMARY);
            release.setAriaLabel(getTranslation("identity.signon.release-label", provider.name()));
            part.add(Components.actions(release));
        } else {
            part.add(Components.paragraph("wm-meta", getTranslation("identity.signon.waits.not-you")));
        }
        return part;
    }

    private void release(ProviderDetail provider) {
        boolean released = providers.release(provider);
        refresh();
        if (!released) {
            Paragraph late = Components.paragraph("wm-meta", getTranslation("identity.signon.release.too-late"));
            late.getElement().setAttribute("role", "alert");
            list.addComponentAsFirst(late);
        }
    }

    private Button change(ProviderDetail provider) {
        Button change = new Button(
                getTranslation("identity.signon.change"),
                click -> new ProviderDialog(providers, askAgain, provider, this::refresh).open());
        change.setAriaLabel(getTranslation("identity.signon.change-label", provider.name()));
        return change;
    }

    private Button remove(ProviderDetail provider) {
        Button remove = new Button(
                getTranslation("identity.signon.remove"),
                click -> new RemoveProviderDialog(
                                provider,
                                () -> askAgain.before(() -> {
                                    providers.remove(provider.key());
                                    refresh();
                                }))
                        .open());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("identity.signon.remove-label", provider.name()));
        return remove;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.signon.title");
    }
}
