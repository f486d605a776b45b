package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.factor.NewPasskey;
import org.waymark.identity.factor.OwnPasskeys;
import org.waymark.identity.factor.Passkey;
import org.waymark.identity.factor.PasskeyLabel;

/** The passkeys of the viewer: another one, another name for one, and away with one. */
class PasskeyPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient OwnPasskeys passkeys;
    private final transient AskAgain askAgain;
    private final SerializableConsumer<List<String>> added;
    private final SerializableRunnable removed;
    private final Paragraph problem = Components.paragraph("wm-problem", "");

    /**
     * Shows what there is.
     *
     * @param added follows another one, with recovery codes if it brought some
     * @param removed follows when one is gone
     */
    PasskeyPanel(
            OwnPasskeys passkeys,
            AskAgain askAgain,
            SerializableConsumer<List<String>> added,
            SerializableRunnable removed) {
        this.passkeys = passkeys;
        this.askAgain = askAgain;
        this.added = added;
        this.removed = removed;
        addClassName("wm-form");
        problem.getElement().setAttribute("role", "alert");
        load();
    }

    private void load() {
        removeAll();
        problem.setText("");
        List<Passkey> own = passkeys.list();
        boolean offered = passkeys.isOffered();
        setVisible(offered || !own.isEmpty());
        if (!isVisible()) {
            return;
        }
        add(new H3(getTranslation("identity.passkey.title")), new Paragraph(getTranslation("identity.passkey.lede")));
        if (!own.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("wm-list");
            own.forEach(passkey -> list.add(row(passkey)));
            add(list);
        }
        if (offered) {
            Button add = new Button(getTranslation("identity.passkey.add"), click -> askAgain.before(this::name));
            add(Components.actions(add));
        }
        add(problem);
    }

    private ListItem row(Passkey passkey) {
        Div what = new Div(
                new Span(passkey.label()),
                Components.paragraph(
                        "wm-meta",
                        getTranslation(
                                        passkey.browser().isEmpty()
                                                ? "identity.passkey.made"
                                                : "identity.passkey.made.in",
                                        Dates.minute(this, passkey.made()),
                                        passkey.browser())
                                + " "
                                + (passkey.lastUsed() == null
                                        ? getTranslation("identity.passkey.unused")
                                        : getTranslation(
                                                "identity.passkey.used", Dates.minute(this, passkey.lastUsed())))));
        if (passkey.refused() != null) {
            what.add(Components.paragraph(
                    "wm-problem", getTranslation("identity.passkey.copied", Dates.minute(this, passkey.refused()))));
        }
        Button rename = button("rename", passkey);
        rename.addClickListener(click -> rename(passkey));
        Button remove = button("remove", passkey);
        remove.addClickListener(click -> askAgain.before(() -> remove(passkey)));
        Div aside = new Div(rename, remove);
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        ListItem row = new ListItem(what, aside);
        row.addClassName("wm-row");
        return row;
    }

    private Button button(String what, Passkey passkey) {
        Button button = new Button(getTranslation("identity.passkey." + what));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("identity.passkey." + what + ".label", passkey.label()));
        return button;
    }

    private void name() {
        TextField name = nameField("");
        name.setHelperText(getTranslation("identity.passkey.name.help"));
        Button go = new Button(getTranslation("identity.passkey.go"), click -> askAgain.before(() -> make(name)));
        ask(name, go);
    }

    private void rename(Passkey passkey) {
        TextField name = nameField(passkey.label());
        Button go = new Button(getTranslation("identity.passkey.rename.go"), click -> {
            if (isFine(name)) {
                passkeys.rename(passkey.id(), name.getValue());
                load();
            }
        });
        ask(name, go);
    }

    /** In the place of the list, until it is done or left. */
    private void ask(TextField name, Button go) {
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(name).setResetFocusOnActiveElement(true);
        Button cancel = new Button(getTranslation("identity.lines.cancel"), click -> load());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        removeAll();
        problem.setText("");
        add(new H3(getTranslation("identity.passkey.title")), name, Components.actions(go, cancel), problem);
        name.focus();
    }

    private TextField nameField(String value) {
        TextField name = new TextField();
        name.setLabel(getTranslation("identity.passkey.name"));
        name.setValue(value);
        name.setManualValidation(true);
        return name;
    }

    private boolean isFine(TextField name) {
        boolean fine = PasskeyLabel.isFine(name.getValue());
        name.setErrorMessage(getTranslation("identity.passkey.name.wrong", PasskeyLabel.LONGEST));
        name.setInvalid(!fine);
        return fine;
    }

    private void make(TextField name) {
        if (!isFine(name)) {
            return;
        }
        problem.setText("");
        NewPasskey begun = passkeys.begin();
        PasskeyPrompt.make(this, begun.json(), answer -> askAgain.before(() -> add(begun, answer, name)), this::say);
    }

    private void add(NewPasskey begun, String answer, TextField name) {
        OwnPasskeys.Added done = passkeys.add(
                begun,
                answer,
                name.getValue(),
                VaadinSession.getCurrent().getBrowser().getUserAgent());
        switch (done.outcome()) {
            case ADDED -> {
                load();
                added.accept(done.recovery());
            }
            case REFUSED -> say(PasskeyPrompt.Problem.FAILED);
            case TOO_MANY -> problem.setText(getTranslation("identity.passkey.too-many"));
        }
    }

    private void remove(Passkey passkey) {
        if (passkeys.remove(passkey.id())) {
            load();
            removed.run();
        } else {
            problem.setText(getTranslation("identity.passkey.last"));
        }
    }

    private void say(PasskeyPrompt.Problem what) {
        problem.setText(getTranslation("identity.passkey.problem." + what.name().toLowerCase(Locale.ROOT)));
    }
}
