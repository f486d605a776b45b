package org.waymark.questionbank.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Intents;
import org.waymark.questionbank.Intents.Intent;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionDraft;

/** Where a question is written. What is typed stays in the tab until it is saved. */
@JsModule("./kept-words.ts")
class QuestionFields extends Div {

    private static final long serialVersionUID = 1;

    private final transient Intents intents;
    private final Select<Kind> kind = new Select<>();
    private final Select<Perspective> side = new Select<>();
    private final Select<Depth> depth = new Select<>();
    private final Select<Intent> intent = new Select<>();
    private final TextArea text = new TextArea();
    private final TextArea hint = new TextArea();
    private final TextArea note = new TextArea();
    private final SerializableRunnable changed;
    private final String place;

    /**
     * Makes the fields.
     *
     * @param place names them within the browser
     * @param own whether more than the note can be changed
     * @param changed runs when something is typed or chosen
     */
    QuestionFields(Intents intents, String place, boolean own, SerializableRunnable changed) {
        this.intents = intents;
        this.place = place;
        this.changed = changed;
        addClassName("wm-form");
        choice(kind, "kind", List.of(Kind.values()));
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        choice(side, "side", List.of(Perspective.values()));
        side.setItemLabelGenerator(one -> getTranslation(one.key()));
        choice(depth, "depth", List.of(Depth.values()));
        depth.setItemLabelGenerator(one -> getTranslation(one.key()));
        intent.setLabel(getTranslation("questionbank.edit.intent"));
        intent.setHelperText(getTranslation("questionbank.edit.intent.help"));
        intent.setEmptySelectionAllowed(true);
        intent.setEmptySelectionCaption(getTranslation("questionbank.edit.intent.none"));
        intent.setItemLabelGenerator(
                one -> one == null ? getTranslation("questionbank.edit.intent.none") : one.covers());
        intent.setWidthFull();
        intent.addValueChangeListener(change -> changed.run());
        kind.addValueChangeListener(change -> offerIntents());
        words(text, "text");
        words(hint, "hint");
        words(note, "note");
        if (own) {
            Div choices = new Div(kind, side, depth);
            choices.addClassName("wm-fields");
            choices.setWidthFull();
            add(text, hint, choices, intent);
        }
        add(note);
    }

    private <T> void choice(Select<T> field, String name, List<T> values) {
        field.setLabel(getTranslation("questionbank.edit." + name));
        field.setItems(values);
        field.setWidthFull();
        field.setValue(values.getFirst());
        field.addValueChangeListener(change -> changed.run());
    }

    private void words(TextArea field, String name) {
        field.setLabel(getTranslation("questionbank.edit." + name));
        field.setHelperText(getTranslation("questionbank.edit." + name + ".help"));
        field.setWidthFull();
        field.setMinRows(2);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        Longest.of(field, QuestionDraft.LONGEST);
        field.addValueChangeListener(change -> changed.run());
        DraftStorage.keep(field, place + "-" + name);
    }

    private void offerIntents() {
        Intent chosen = intent.getValue();
        List<Intent> ofKind = intents.of(kind.getValue());
        intent.setItems(ofKind);
        intent.setValue(ofKind.contains(chosen) ? chosen : null);
    }

    /** Shows what a question says. */
    void show(QuestionDraft draft) {
        kind.setValue(draft.kind());
        offerIntents();
        side.setValue(draft.perspective());
        depth.setValue(draft.depth());
        intent.setValue(intents.of(draft.kind()).stream()
                .filter(one -> one.id().equals(draft.intent()))
                .findFirst()
                .orElse(null));
        text.setValue(draft.text());
        hint.setValue(draft.hint());
        note.setValue(draft.note());
    }

    QuestionDraft draft() {
        return new QuestionDraft(
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(side.getValue()),
                Objects.requireNonNull(depth.getValue()),
                Optional.ofNullable(intent.getValue()).map(Intent::id).orElse(""),
                text.getValue(),
                hint.getValue(),
                note.getValue());
    }

    /** False if something is too long or missing, which the field says then. */
    boolean isFine(boolean own) {
        if (own && text.getValue().isBlank()) {
            text.setErrorMessage(getTranslation("questionbank.problem.no-text"));
            text.setInvalid(true);
            text.focus();
            return false;
        }
        // Each says it at once.
        boolean isTextFine = Longest.isFine(text);
        boolean isHintFine = Longest.isFine(hint);
        boolean isNoteFine = Longest.isFine(note);
        return isTextFine && isHintFine && isNoteFine;
    }

    /** What was typed is on disk now, or not wanted any more. */
    void settled() {
        for (String name : List.of("text", "hint", "note")) {
            DraftStorage.done(place + "-" + name);
        }
    }
}
