package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.Longest;
import org.waymark.growth.plan.PlanSources.Known;
import org.waymark.growth.plan.Plans;

/** Where a goal begins: a few words, and from where they come. Nothing is there before its button is pressed. */
@JsModule("./kept-words.ts")
class NewGoalForm extends Section {

    private static final long serialVersionUID = 1;

    private final TextArea words;
    private final Div doing = new Div();

    /**
     * Draws it.
     *
     * @param from from what it begins, null for nothing
     * @param willRest whether another goal is active
     * @param begin takes the words
     */
    NewGoalForm(PersonId viewer, @Nullable Known from, boolean willRest, SerializableConsumer<String> begin) {
        addClassName("wm-section");
        words = new TextArea(getTranslation("growth.plan.begin.words"));
        add(heading(2, getTranslation("growth.plan.begin.title")));
        if (from != null) {
            add(paragraph(
                    "wm-meta",
                    LinkedSentence.of(from.origin().beginning(), from.title()).to(from.address())));
        }
        if (willRest) {
            add(paragraph("wm-meta", getTranslation("growth.plan.begin.will-rest")));
        }
        String place =
                "goal-" + viewer + (from == null ? "" : "-" + from.origin().word() + "-" + from.id());
        words.setHelperText(getTranslation("growth.plan.goal.hint"));
        Longest.of(words, Plans.LONGEST);
        words.setMinRows(2);
        words.setWidthFull();
        if (from != null) {
            words.setValue(from.words());
        }
        DraftStorage.keep(words, place);
        Paragraph audience = paragraph("wm-audience", getTranslation("base.share.private"));
        audience.addClassName("wm-audience-private");
        Button button = new Button(getTranslation("growth.plan.begin.do"), click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("growth.plan.begin.missing"));
                words.setInvalid(true);
                words.focus();
            } else if (Longest.isFine(words)) {
                begin.accept(words.getValue().strip());
                DraftStorage.done(place);
            } else {
                words.focus();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        doing.add(button);
        doing.addClassName("wm-actions");
        Div form = new Div(audience, words, doing);
        form.addClassName("wm-form");
        add(form);
    }

    /** Moves the keyboard to where one writes. */
    void focus() {
        words.focus();
    }

    /**
     * Offers a way back.
     *
     * @param close takes it away again; what was typed stays in the tab
     */
    void offerClose(SerializableRunnable close) {
        Button button = new Button(getTranslation("base.close"), click -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        doing.add(button);
    }
}
