package org.waymark.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.Accounts;

/** Some fields, and below them a new password that is typed twice. What is wrong is said by the service, at its field. */
class PasswordForm extends Div {

    private static final long serialVersionUID = 1;

    private final List<? extends TextFieldBase<?, String>> above;
    private final PasswordField password = passwordField("identity.password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordField repeat = passwordField("identity.password.repeat", Autocomplete.NEW_PASSWORD);
    private final Div notice = new Div();
    private final Map<AccountProblem, TextFieldBase<?, String>> places = new EnumMap<>(AccountProblem.class);
    private final SerializableFunction<String, Optional<AccountProblem>> setter;
    private final SerializableConsumer<PasswordForm> done;

    /**
     * Makes the form.
     *
     * @param above fields over the password
     * @param submit text of the button
     * @param setter sets the password that was typed, or says what is in the way
     * @param done follows when it is set
     */
    PasswordForm(
            List<? extends TextFieldBase<?, String>> above,
            String submit,
            SerializableFunction<String, Optional<AccountProblem>> setter,
            SerializableConsumer<PasswordForm> done) {
        this.above = above;
        this.setter = setter;
        this.done = done;
        addClassName("wm-signin-form");
        password.setHelperText(getTranslation("identity.password.rule", Accounts.PASSWORD_MINIMUM));
        for (AccountProblem problem : List.of(
                AccountProblem.PASSWORD_TOO_SHORT,
                AccountProblem.PASSWORD_TOO_LONG,
                AccountProblem.PASSWORD_KNOWN_TO_OTHERS,
                AccountProblem.PASSWORD_EASY)) {
            places.put(problem, password);
        }
        Button button = new Button(submit, click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        // A field tells its value when the focus leaves it, which the Enter key alone does not make it do.
        button.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        add(notice);
        above.forEach(this::add);
        add(password, repeat, button);
    }

    static PasswordField passwordField(String labelKey, Autocomplete autocomplete) {
        PasswordField field = new PasswordField();
        field.setLabel(field.getTranslation(labelKey));
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        return field;
    }

    /** Has a problem said at one of the fields above; it belongs to the whole form otherwise. */
    PasswordForm showAt(AccountProblem problem, TextFieldBase<?, String> field) {
        places.put(problem, field);
        return this;
    }

    private void submit() {
        notice.removeAll();
        above.forEach(field -> field.setInvalid(false));
        password.setInvalid(false);
        repeat.setInvalid(false);
        if (!password.getValue().equals(repeat.getValue())) {
            fail(repeat, getTranslation("identity.problem.passwords-differ"));
            return;
        }
        Optional<AccountProblem> problem = setter.apply(password.getValue());
        problem.ifPresent(this::show);
        if (problem.isEmpty()) {
            password.clear();
            repeat.clear();
            done.accept(this);
        }
    }

    /** Shows a sentence above the fields until the form is sent again. */
    void say(Paragraph news) {
        notice.removeAll();
        notice.add(news);
    }

    private void show(AccountProblem problem) {
        String text = getTranslation(problem.messageKey(), Accounts.PASSWORD_MINIMUM, Accounts.PASSWORD_MAXIMUM);
        TextFieldBase<?, String> place = places.get(problem);
        if (place == null) {
            say(PeopleComponents.alert(text));
        } else {
            fail(place, text);
        }
    }

    private static void fail(TextFieldBase<?, String> field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }
}
