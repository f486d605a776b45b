package org.waymark.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.waymark.base.ui.Components;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyMark;
import org.waymark.company.ui.CompanyText;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.SignInForm;
import org.waymark.identity.Welcome;
import org.waymark.organization.PersonReference;

/** Where a one-time link leads: somebody chooses a password and can sign in from then on. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Welcome welcome;
    private final transient CompanyProfiles company;

    WelcomeView(Welcome welcome, CompanyProfiles company) {
        this.welcome = welcome;
        this.company = company;
        addClassName("wm-signin");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        Section section = new Section(CompanyMark.sign(company.current(), getTranslation("identity.wordmark")));
        welcome.find(token)
                .ifPresentOrElse(
                        invitation -> {
                            PersonReference person = invitation.person();
                            if (person == null) {
                                inviteFirst(section, token);
                            } else {
                                invite(section, token, person);
                            }
                        },
                        () -> turnAway(section));
        removeAll();
        add(section);
    }

    private void invite(Section section, String token, PersonReference person) {
        section.add(
                PeopleComponents.title(
                        getTranslation("identity.welcome.person", person.name()),
                        getTranslation("identity.welcome.lead")),
                CompanyText.of(company.current().words().welcome()));
        // Shown so that a password manager keeps the new password under the right name.
        EmailField email = emailField();
        email.setValue(person.email());
        email.setReadOnly(true);
        section.add(new PasswordForm(
                List.of(email),
                getTranslation("identity.welcome.submit"),
                password -> welcome.choosePassword(token, password),
                form -> goSignIn(person.email())));
    }

    private void inviteFirst(Section section, String token) {
        section.add(PeopleComponents.title(
                getTranslation("identity.welcome.first"), getTranslation("identity.welcome.first-lead")));
        TextField name = new TextField(getTranslation("identity.welcome.name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setManualValidation(true);
        EmailField email = emailField();
        section.add(new PasswordForm(
                        List.of(name, email),
                        getTranslation("identity.welcome.submit"),
                        password ->
                                welcome.becomeFirstAdministrator(token, name.getValue(), email.getValue(), password),
                        form -> goSignIn(email.getValue()))
                .showAt(AccountProblem.NAME_MISSING, name)
                .showAt(AccountProblem.EMAIL_NOT_VALID, email)
                .showAt(AccountProblem.EMAIL_OF_SOMEBODY_ELSE, email));
    }

    private void turnAway(Section section) {
        section.add(
                PeopleComponents.title(
                        getTranslation("identity.welcome.over"), getTranslation("identity.welcome.over-lead")),
                Components.paragraph("wm-meta", getTranslation("identity.welcome.over-first")),
                new Anchor(SignInForm.ADDRESS, getTranslation("identity.welcome.sign-in")));
    }

    private EmailField emailField() {
        EmailField email = new EmailField(getTranslation("identity.welcome.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        return email;
    }

    private static void goSignIn(String email) {
        SignInForm.keepEmail(
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(), email);
        UI.getCurrent().navigate(SignInForm.ADDRESS, QueryParameters.fromString(SignInForm.READY));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.welcome.title");
    }
}
