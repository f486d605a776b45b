package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.identity.factor.NewFactor;
import org.waymark.identity.factor.OwnFactors;

/** Has somebody set up an app: what it reads or what one types into it, and a code that shows that it did. */
class CodeSetUp extends Div {

    private static final long serialVersionUID = 1;

    private static final int GROUP = 4;

    private final transient OwnFactors factors;
    private final transient AskAgain askAgain;
    private final String secret;
    private final SerializableConsumer<List<String>> done;
    private final TextField code = codeField("identity.factor.code");

    /**
     * Shows a secret.
     *
     * @param done follows with the recovery codes once it is confirmed
     */
    CodeSetUp(OwnFactors factors, AskAgain askAgain, NewFactor fresh, SerializableConsumer<List<String>> done) {
        this.factors = factors;
        this.askAgain = askAgain;
        this.secret = fresh.secret();
        this.done = done;
        addClassNames("wm-form", "wm-factor");
        Image picture = new Image(QrPicture.of(fresh.uri()), getTranslation("identity.factor.picture"));
        picture.addClassName("wm-factor-picture");
        Code typed = new Code(grouped(secret));
        typed.addClassName("wm-factor-secret");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("identity.factor.step.app")),
                new ListItem(
                        new Paragraph(getTranslation("identity.factor.step.read")),
                        picture,
                        new Paragraph(getTranslation("identity.factor.step.type")),
                        typed),
                new ListItem(getTranslation("identity.factor.step.code")));
        Button confirm = new Button(getTranslation("identity.factor.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        add(steps, code, Components.actions(confirm));
    }

    /** A field for a code, which phones and password managers fill in. */
    private static TextField codeField(String labelKey) {
        TextField field = new TextField();
        field.setLabel(field.getTranslation(labelKey));
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.setManualValidation(true);
        return field;
    }

    private void confirm() {
        askAgain.before(() -> factors.confirm(secret, code.getValue()).ifPresentOrElse(done, () -> {
            code.setErrorMessage(getTranslation("identity.factor.wrong"));
            code.setInvalid(true);
            code.focus();
        }));
    }

    /** As people read it aloud to themselves. */
    private static String grouped(String secret) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < secret.length(); at += GROUP) {
            groups.add(secret.substring(at, Math.min(secret.length(), at + GROUP)));
        }
        return String.join(" ", groups);
    }
}
