package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.waymark.base.ui.Components;
import org.waymark.identity.factor.PasskeyForm;
import org.waymark.identity.session.StaySignedIn;

/**
 * Signs in with a passkey. An ordinary form, as for a password: what the device says goes to the sign-in alone. A browser that knows no
 * passkeys does not show it.
 */
public class PasskeyButton extends Div {

    private static final long serialVersionUID = 1;

    /** What to sign comes with the click and not with the page, which may have been open for long. */
    private static final String SCRIPT = """
        const form = this.closest('form');
        if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
          form.parentElement.remove();
          return;
        }
        const say = form.querySelector('[role=alert]');
        this.addEventListener('click', async () => {
          say.textContent = '';
          try {
            const token = form.elements[$1];
            const asked = await fetch($0, {
              method: 'POST',
              redirect: 'manual',
              body: new URLSearchParams({ [token.name]: token.value })
            });
            if (!asked.ok) {
              location.assign($2);
              return;
            }
            const question = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
            form.elements[$3].value = JSON.stringify(await navigator.credentials.get({ publicKey: question }));
            const stay = document.querySelector('vaadin-checkbox[name="' + $4 + '"]');
            form.elements[$4].disabled = !(stay ? stay.checked : form.elements[$4].value);
            form.submit();
          } catch (problem) {
            say.textContent = problem.name === 'NotAllowedError' ? $5 : $6;
          }
        });""";

    /**
     * Makes the button and its form.
     *
     * @param stale where a page leads that was open for longer than its session, as an address of this portal
     * @param stays whether they asked before to stay signed in on this device
     */
    public PasskeyButton(String stale, boolean stays) {
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", PasskeyForm.ADDRESS);
        form.getClassList().add("wm-signin-form");
        Button button = new Button(getTranslation("identity.passkey.sign-in"));
        Div problem = new Div();
        problem.addClassName("wm-problem");
        problem.getElement().setAttribute("role", "alert");
        form.appendChild(
                button.getElement(),
                Components.paragraph("wm-meta", getTranslation("identity.passkey.sign-in.help"))
                        .getElement(),
                problem.getElement(),
                hidden(PasskeyForm.ANSWER, ""),
                hidden(StaySignedIn.PARAMETER, stays ? "on" : "").setAttribute("disabled", true));
        if (VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
            button.getElement()
                    .executeJs(
                            SCRIPT,
                            PasskeyForm.QUESTION,
                            token.getParameterName(),
                            stale,
                            PasskeyForm.ANSWER,
                            StaySignedIn.PARAMETER,
                            getTranslation("identity.passkey.left"),
                            getTranslation("identity.passkey.failed"));
        }
        getElement().appendChild(form);
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}
