package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.waymark.base.security.CurrentUser;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyMark;
import org.waymark.company.ui.CompanyText;
import org.waymark.identity.DemoSignIn;
import org.waymark.identity.SignInForm;
import org.waymark.identity.factor.PasskeyForm;
import org.waymark.identity.factor.Passkeys;
import org.waymark.identity.factor.ui.PasskeyButton;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.identity.signon.SignOn;

/**
 * The sign-in page. Its fields are Vaadin's elements inside an ordinary form and not Flow's components, so that the
 * browser sends the password to the sign-in alone and no copy of it stays in the session.
 */
@Route(value = SignInForm.ADDRESS, autoLayout = false)
@AnonymousAllowed
@Uses(EmailField.class)
@Uses(PasswordField.class)
@Uses(Checkbox.class)
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;
    private final transient Optional<DemoSignIn> demo;

    private final transient SignOn signOn;
    private final transient PasswordSignIn passwords;
    private final transient Passkeys passkeys;
    private final transient CompanyProfiles company;

    SignInView(
            CurrentUser currentUser,
            SignOn signOn,
            PasswordSignIn passwords,
            Passkeys passkeys,
            CompanyProfiles company,
            ObjectProvider<DemoSignIn> demo) {
        this.passkeys = passkeys;
        this.company = company;
        this.signOn = signOn;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.demo = demo.stream().findFirst();
        addClassName("wm-signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Element email = field("vaadin-email-field", SignInForm.EMAIL, "username", "identity.sign-in.email");
        Element password =
                field("vaadin-password-field", SignInForm.PASSWORD, "current-password", "identity.sign-in.password");
        String kept = SignInForm.takeEmail(
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession());
        email.setProperty("value", kept);
        email.setProperty("manualValidation", true);
        (kept.isEmpty() ? email : password).setAttribute("autofocus", true);

        Section section = new Section(
                CompanyMark.sign(company.current(), getTranslation("identity.wordmark")),
                PeopleComponents.title(
                        getTranslation("identity.sign-in.title"), getTranslation("identity.sign-in.lead")),
                CompanyText.of(company.current().words().welcome()),
                new SignOnPanel(signOn));
        Set<String> parameters =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (passwords.isForEverybody() || !parameters.isEmpty()) {
            section.getElement().appendChild(form(notice(parameters), email, password));
            if (passkeys.isOffered()) {
                section.add(new PasskeyButton(SignInForm.ADDRESS + "?" + SignInForm.STALE, false));
            }
        } else {
            section.add(new Anchor(
                    SignInForm.ADDRESS + "?" + SignInForm.BREAK_GLASS, getTranslation("identity.sign-in.break-glass")));
        }
        removeAll();
        add(section);
        demo.flatMap(company -> DemoAccounts.of(company, email, password)).ifPresent(this::add);
    }

    private Element form(Optional<Paragraph> notice, Element email, Element password) {
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", SignInForm.ADDRESS);
        // The browser's own idea of an address is stricter than that of mail servers, and it refuses without a word.
        form.setAttribute("novalidate", true);
        form.getClassList().add("wm-signin-form");
        notice.ifPresent(paragraph -> form.appendChild(paragraph.getElement()));
        Element stay = new Element("vaadin-checkbox")
                .setAttribute("name", SignInForm.STAY)
                .setAttribute("label", getTranslation("identity.sign-in.stay"));
        // A Vaadin button does not send a form; the native one is what the Enter key looks for.
        Element enter = new Element("button").setAttribute("type", "submit").setAttribute("hidden", true);
        Button submit = new Button(getTranslation("identity.sign-in.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setId("sign-in");
        submit.getElement().executeJs("this.addEventListener('click', () => this.closest('form').requestSubmit())");
        form.appendChild(email, password, stay, enter, submit.getElement());
        if (VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
        return form;
    }

    private Element field(String tag, String name, String autocomplete, String label) {
        return new Element(tag)
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("label", getTranslation(label));
    }

    private Optional<Paragraph> notice(Set<String> parameters) {
        if (parameters.contains(SignInForm.READY)) {
            return Optional.of(PeopleComponents.status(getTranslation("identity.sign-in.ready")));
        }
        return Set.of(SignInForm.ERROR, SignInForm.WAIT, SignInForm.STALE, PasskeyForm.REFUSED).stream()
                .filter(parameters::contains)
                .findFirst()
                .map(reason -> PeopleComponents.alert(getTranslation("identity.sign-in." + reason)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sign-in.title");
    }
}
