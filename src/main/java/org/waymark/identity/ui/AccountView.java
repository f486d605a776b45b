package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.AskedAgain;
import org.waymark.identity.OwnPassword;
import org.waymark.identity.session.OwnSessions;
import org.waymark.identity.session.RememberedDevice;

/** One's own account: what other modules keep of it, the password, where one is signed in, and where one stays so. */
@Route("account")
// Parts of other modules stand here as beans; their elements have to be on the page.
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(TextField.class)
@PermitAll
class AccountView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient OwnSessions ownSessions;
    private final transient OwnPassword ownPassword;
    private final transient AskedAgain askedAgain;
    private final transient Clock clock;
    private final SessionsSection sessions;
    private final Section devices = new Section();

    AccountView(
            OwnPassword ownPassword,
            OwnSessions ownSessions,
            AskedAgain askedAgain,
            List<AccountSection> parts,
            Clock clock) {
        this.ownSessions = ownSessions;
        this.ownPassword = ownPassword;
        this.askedAgain = askedAgain;
        this.clock = clock;
        this.sessions = new SessionsSection(ownSessions, askedAgain, this::showPlaces);
        Div head = new Div(new H1(getPageTitle()));
        head.addClassName("wm-page-head");
        devices.addClassName("wm-section");
        add(head);
        parts.forEach(part -> add(part.section()));
        add(passwordSection(), sessions, devices);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showPlaces();
    }

    private void showPlaces() {
        sessions.load();
        showDevices();
    }

    private Section passwordSection() {
        if (!ownPassword.isAllowed()) {
            return Components.section(
                    new H2(getTranslation("identity.account.password")),
                    Components.paragraph("wm-meta", getTranslation("identity.account.by-provider")));
        }
        PasswordField current = PasswordForm.passwordField("identity.account.current", Autocomplete.CURRENT_PASSWORD);
        Section section = new Section(new H2(getTranslation("identity.account.password")));
        section.addClassName("wm-section");
        section.add(new PasswordForm(
                        List.of(current),
                        getTranslation("identity.account.submit"),
                        wanted -> ownPassword.change(current.getValue(), wanted),
                        form -> {
                            current.clear();
                            form.say(PeopleComponents.status(getTranslation("identity.account.changed")));
                            showPlaces();
                        })
                .showAt(AccountProblem.PASSWORD_WRONG, current));
        return section;
    }

    private void showDevices() {
        devices.removeAll();
        devices.add(new H2(getTranslation("identity.account.devices")));
        List<RememberedDevice> remembered = ownSessions.devices();
        if (remembered.isEmpty()) {
            devices.add(Components.paragraph("wm-empty", getTranslation("identity.account.no-devices")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-list");
        remembered.forEach(device -> list.add(row(device)));
        devices.add(
                Components.paragraph(
                        "wm-meta",
                        getTranslation(
                                "identity.account.devices-lead", RememberedDevice.DAYS, RememberedDevice.DAYS_AT_MOST)),
                list);
    }

    private PlaceRow row(RememberedDevice device) {
        String since = date(device.since());
        String name = getTranslation("identity.account.device", since);
        String used = getTranslation("identity.account.last-used", moment(device.lastUsed()));
        if (device.here()) {
            return new PlaceRow(name, used, PlaceRow.here(getTranslation("identity.account.here")));
        }
        Button signOut = new Button(
                getTranslation("identity.account.sign-out"),
                click -> AskAgainDialog.before(
                        () -> {
                            ownSessions.signOutDevice(device.series());
                            showPlaces();
                            devices.add(PeopleComponents.status(getTranslation("identity.account.signed-out")));
                        },
                        askedAgain));
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        signOut.setAriaLabel(getTranslation("identity.account.sign-out-label", since));
        return new PlaceRow(name, used, signOut);
    }

    private String date(Instant instant) {
        return Dates.full(this, instant.atZone(clock.getZone()).toLocalDate());
    }

    private String moment(Instant instant) {
        return Dates.full(this, instant.atZone(clock.getZone()).toLocalDateTime());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.account.title");
    }
}
