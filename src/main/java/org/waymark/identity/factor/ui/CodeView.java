package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Components;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyMark;
import org.waymark.identity.factor.CodeForm;
import org.waymark.identity.factor.Passkeys;
import org.waymark.identity.factor.SecondStep;
import org.waymark.identity.session.StaySignedIn;

/**
 * Asks for the code of whoever has shown their password. An ordinary form, as on the sign-in page: the browser sends the code to the
 * sign-in alone. Who it is, the page does not say.
 */
@Route(value = CodeForm.ADDRESS, autoLayout = false)
@AnonymousAllowed
@Uses(TextField.class)
class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;
    private final transient SecondStep step;
    private final transient Passkeys passkeys;
    private final transient CompanyProfiles company;

    CodeView(CurrentUser currentUser, SecondStep step, Passkeys passkeys, CompanyProfiles company) {
        this.passkeys = passkeys;
        this.company = company;
        this.currentUser = currentUser;
        this.step = step;
        addClassName("wm-signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        if (!step.isBegun(request)) {
            event.forwardTo("login");
            return;
        }
        Section section = new Section(
                CompanyMark.sign(company.current(), getTranslation("identity.wordmark")),
                Components.title(null, getPageTitle(), getTranslation("identity.code.lead")));
        section.getElement()
                .appendChild(form(
                        event.getLocation().getQueryParameters().getParameters().keySet(), step.stays(request)));
        if (passkeys.isOffered()) {
            section.add(new PasskeyButton("login?stale", step.stays(request)));
        }
        Div otherwise = new Div(
                Components.paragraph("wm-meta", getTranslation("identity.code.lost")),
                new Anchor("login", getTranslation("identity.code.back")));
        otherwise.addClassName("wm-signin-form");
        section.add(otherwise);
        removeAll();
        add(section);
    }

    private Element form(Set<String> parameters, boolean stays) {
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", CodeForm.ADDRESS);
        form.setAttribute("novalidate", true);
        form.getClassList().add("wm-signin-form");
        Stream.of(CodeForm.ERROR, CodeForm.WAIT)
                .filter(parameters::contains)
                .findFirst()
                .ifPresent(reason -> form.appendChild(
                        alert(getTranslation("identity.code." + reason)).getElement()));
        Element code = new Element("vaadin-text-field")
                .setAttribute("name", CodeForm.CODE)
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("autocapitalize", "none")
                .setAttribute("label", getTranslation("identity.code.code"))
                .setAttribute("autofocus", true);
        // A Vaadin button does not send a form; the native one is what the Enter key looks for.
        Element enter = new Element("button").setAttribute("type", "submit").setAttribute("hidden", true);
        Button submit = new Button(getTranslation("identity.sign-in.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.getElement().executeJs("this.addEventListener('click', () => this.closest('form').requestSubmit())");
        form.appendChild(code, enter, submit.getElement());
        if (stays) {
            form.appendChild(hidden(StaySignedIn.PARAMETER, "on"));
        }
        if (VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
        return form;
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    /** Said at once for those who listen. */
    private static Paragraph alert(String text) {
        Paragraph alert = Components.paragraph("wm-problem", text);
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.code.title");
    }
}
