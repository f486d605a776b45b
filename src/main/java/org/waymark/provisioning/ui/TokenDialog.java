package org.waymark.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.provisioning.NewToken;
import org.waymark.provisioning.ProvisioningTokens;
import org.waymark.provisioning.Source;
import org.waymark.provisioning.TokenPurpose;

/** Whose token it is to be, and what the source decides. A source that there is goes on with another token. */
class TokenDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient ProvisioningTokens tokens;
    private final transient AskAgain askAgain;
    private final SerializableConsumer<NewToken> made;
    private final RadioButtonGroup<TokenPurpose> purpose = new RadioButtonGroup<>();
    private final TextField name = text("name");
    private final TextField administrators = text("administrators");
    private final TextField peopleTeam = text("people-team");

    TokenDialog(
            ProvisioningTokens tokens, AskAgain askAgain, List<Source> sources, SerializableConsumer<NewToken> made) {
        this.tokens = tokens;
        this.askAgain = askAgain;
        this.made = made;
        addClassName("wm-dialog");
        setWidth("min(36rem, 100%)");
        setHeaderTitle(getTranslation("provisioning.make"));
        purpose.setLabel(getTranslation("provisioning.field.purpose"));
        purpose.setItems(TokenPurpose.values());
        purpose.setItemLabelGenerator(
                one -> getTranslation("provisioning.purpose." + one.name().toLowerCase(Locale.ROOT)));
        purpose.setValue(TokenPurpose.SCIM);
        // A file of people says nothing of who is trusted with more.
        purpose.addValueChangeListener(chosen -> List.of(administrators, peopleTeam)
                .forEach(field -> field.setVisible(chosen.getValue() == TokenPurpose.SCIM)));
        name.addValueChangeListener(typed -> sources.stream()
                .filter(source -> source.name().equals(typed.getValue().strip()))
                .findFirst()
                .ifPresent(this::show));
        Div fields = new Div(purpose, name, administrators, peopleTeam);
        fields.addClassName("wm-form");
        add(Components.paragraph("wm-meta", getTranslation("provisioning.make.lede")), fields);
        Button make = new Button(getTranslation("provisioning.make"), click -> askAgain.before(this::make));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, make);
    }

    private void show(Source source) {
        administrators.setValue(source.administratorGroup());
        peopleTeam.setValue(source.peopleTeamGroup());
    }

    private void make() {
        name.setInvalid(false);
        peopleTeam.setInvalid(false);
        String called = name.getValue().strip();
        if (called.isEmpty()) {
            name.setErrorMessage(getTranslation("provisioning.problem.name"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        try {
            NewToken token = purpose.getValue() == TokenPurpose.FEED
                    ? tokens.makeForFeeds(called)
                    : tokens.make(called, administrators.getValue(), peopleTeam.getValue());
            close();
            made.accept(token);
        } catch (IllegalArgumentException e) {
            boolean isFeed = purpose.getValue() == TokenPurpose.FEED;
            TextField unfit = isFeed ? name : peopleTeam;
            unfit.setErrorMessage(getTranslation(isFeed ? "provisioning.problem.name" : "provisioning.problem.unfit"));
            unfit.setInvalid(true);
            unfit.focus();
        }
    }

    private TextField text(String what) {
        TextField field = new TextField(getTranslation("provisioning.field." + what));
        field.setHelperText(getTranslation("provisioning.field." + what + ".help"));
        field.setMaxLength(ProvisioningTokens.LONGEST);
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }
}
