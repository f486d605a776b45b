package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.ui.Components;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.Accounts;
import org.waymark.identity.AskedAgain;
import org.waymark.identity.factor.PasskeyQuestion;
import org.waymark.identity.factor.ui.PasskeyPrompt;

/** Asks for the password once more, and for a code where somebody has set that up, where a service wants to know that it is still the same person, and then does what was asked for. */
class AskAgainDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient AskedAgain askedAgain;
    private final SerializableRunnable act;
    private final PasswordField password =
            PasswordForm.passwordField("identity.sign-in.password", Autocomplete.CURRENT_PASSWORD);
    private final TextField code = new TextField();
    private final Paragraph problem = paragraph("wm-problem", "");
    private final boolean isWithCode;
    private boolean done;

    private AskAgainDialog(AskedAgain askedAgain, SerializableRunnable act, SerializableRunnable leftAlone) {
        this.askedAgain = askedAgain;
        this.act = act;
        this.isWithCode = askedAgain.isWithCode();
        setHeaderTitle(getTranslation("identity.again.title"));
        setWidth("min(26rem, 100%)");
        Button cancel = new Button(getTranslation("identity.lines.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        addClosedListener(closed -> {
            if (!done) {
                leftAlone.run();
            }
        });
        if (!askedAgain.isByPassword()) {
            setHeaderTitle(getTranslation("identity.again.by-provider.title"));
            add(paragraph("wm-lede", getTranslation("identity.again.by-provider", RecentProof.MINUTES)));
            getFooter().add(cancel);
            return;
        }
        password.setWidthFull();
        add(paragraph("wm-lede", getTranslation("identity.again.lede", RecentProof.MINUTES)), password);
        if (isWithCode) {
            code.setLabel(getTranslation("identity.code.code"));
            code.getElement().setAttribute("autocomplete", "one-time-code");
            code.setManualValidation(true);
            code.setWidthFull();
            add(code);
        }
        Button go = new Button(getTranslation("identity.again.submit"), click -> submit());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        if (askedAgain.isByPasskey()) {
            Button passkey = new Button(getTranslation("identity.again.passkey"), click -> askForPasskey());
            problem.getElement().setAttribute("role", "alert");
            add(Components.actions(passkey), problem);
        }
        getFooter().add(cancel, go);
    }

    /** Does something, after the password was typed once more if a service asks for that. */
    static void before(SerializableRunnable act, AskedAgain askedAgain) {
        before(act, askedAgain, () -> {});
    }

    /**
     * The same for what has been shown before it is done.
     *
     * @param act calls the service
     * @param askedAgain takes the password
     * @param leftAlone follows if nothing is done
     */
    static void before(SerializableRunnable act, AskedAgain askedAgain, SerializableRunnable leftAlone) {
        try {
            act.run();
        } catch (ProofNeeded needed) {
            AskAgainDialog dialog = new AskAgainDialog(askedAgain, act, leftAlone);
            dialog.open();
            dialog.password.focus();
        }
    }

    private void askForPasskey() {
        problem.setText("");
        PasskeyQuestion question = askedAgain.ask();
        PasskeyPrompt.sign(
                this,
                question.json(),
                answer -> askedAgain
                        .take(question, answer)
                        .ifPresentOrElse(refused -> problem.setText(getTranslation(refused.messageKey())), this::goOn),
                left -> problem.setText(
                        getTranslation("identity.passkey.problem." + left.name().toLowerCase(Locale.ROOT))));
    }

    private void submit() {
        password.setInvalid(false);
        code.setInvalid(false);
        askedAgain
                .take(password.getValue(), code.getValue())
                .ifPresentOrElse(
                        problem ->
                                say(problem, isWithCode && problem != AccountProblem.PASSWORD_WRONG ? code : password),
                        this::goOn);
    }

    private void goOn() {
        done = true;
        close();
        act.run();
    }

    private void say(AccountProblem problem, TextFieldBase<?, String> field) {
        field.setErrorMessage(
                getTranslation(problem.messageKey(), Accounts.PASSWORD_MINIMUM, Accounts.PASSWORD_MAXIMUM));
        field.setInvalid(true);
        field.focus();
    }
}
