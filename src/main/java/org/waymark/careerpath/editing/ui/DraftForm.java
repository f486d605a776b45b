package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.text.SaidException;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.DraftAnswer;
import org.waymark.careerpath.editing.DraftPlace;
import org.waymark.careerpath.editing.PathDrafts;

/**
 * Fields that keep what is typed into them in a draft, each by itself and within a second. Where two people change the same
 * text, the second sees both and chooses.
 */
class DraftForm extends Div {

    private static final long serialVersionUID = 1;

    private static final int WAIT_MILLIS = 500;

    private static final String WAITING = "wm-saved-waiting";

    private final transient PathDrafts drafts;
    private final String path;
    private final transient SerializableRunnable gone;
    private final List<Bound<?>> fields = new ArrayList<>();
    private final Span saved = new Span();

    /**
     * Makes an empty form.
     *
     * @param gone runs when what is edited here was removed by somebody else
     */
    DraftForm(PathDrafts drafts, String path, SerializableRunnable gone) {
        this.drafts = drafts;
        this.path = path;
        this.gone = gone;
        addClassName("wm-draft-form");
        saved.addClassNames("wm-saved", WAITING);
        saved.getElement().setAttribute("role", "status");
    }

    private void say(String words) {
        saved.setText(words);
        saved.setClassName(WAITING, words.isEmpty());
    }

    /** Where it says that everything is kept. */
    Component status() {
        return saved;
    }

    /**
     * Adds a field.
     *
     * @param field its value is the text
     * @param place where the text stands
     * @return the field with a place below it for what the other one wrote
     */
    <C extends Component & HasValueAndElement<?, String>> Div field(C field, DraftPlace place, PathDocument document) {
        Bound<C> bound = new Bound<>(field, place, document);
        fields.add(bound);
        return bound.box;
    }

    /** Shows what the draft says now wherever nobody is typing. */
    void refresh(PathDocument document) {
        fields.forEach(field -> field.refresh(document));
    }

    private final class Bound<C extends Component & HasValueAndElement<?, String>> implements Serializable {

        private static final long serialVersionUID = 1;

        private final C field;
        private final DraftPlace place;
        private final Div box;
        private final Div meanwhile = new Div();
        private String known;

        /** What the field held when it was kept last; the draft may hold it tidier. */
        private String kept = "";

        Bound(C field, DraftPlace place, PathDocument document) {
            this.field = field;
            this.place = place;
            this.known = place.read(document);
            this.box = new Div(field);
            box.addClassName("wm-draft-field");
            show(known);
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.LAZY);
                typed.setValueChangeTimeout(WAIT_MILLIS);
            }
            field.addValueChangeListener(this::changed);
            if (field instanceof ComboBox<?> choice) {
                // A new word is set here, not in the browser.
                choice.addCustomValueSetListener(entered -> {
                    field.setValue(entered.getDetail().strip());
                    save(known);
                });
            }
        }

        private void changed(HasValue.ValueChangeEvent<String> change) {
            if (change.isFromClient()) {
                save(known);
            }
        }

        private void show(String text) {
            if (text.isEmpty()) {
                field.clear();
            } else {
                field.setValue(text);
            }
            kept = typed();
        }

        private String typed() {
            return field.getValue() == null ? "" : field.getValue();
        }

        private void save(String before) {
            try {
                invalid("");
                switch (drafts.save(path, place, before, typed())) {
                    case DraftAnswer.Kept answer -> {
                        known = answer.text();
                        kept = typed();
                        box.remove(meanwhile);
                        say(getTranslation("base.writing.saved"));
                    }
                    case DraftAnswer.Overtaken overtaken -> ask(overtaken.text());
                    case DraftAnswer.Gone _ -> gone.run();
                }
            } catch (SaidException e) {
                say("");
                invalid(e.sentence().in((key, arguments) -> getTranslation(key, arguments)));
            }
        }

        private void invalid(String message) {
            if (field instanceof HasValidationProperties checked) {
                checked.setErrorMessage(message);
                checked.setInvalid(!message.isEmpty());
            }
        }

        /** Neither text is thrown away before somebody has seen both. */
        private void ask(String theirs) {
            say("");
            Button mine = new Button(getTranslation("careerpath.draft.keep-mine"), click -> save(theirs));
            Button other = new Button(getTranslation("careerpath.draft.take-theirs"), click -> {
                known = theirs;
                show(theirs);
                box.remove(meanwhile);
            });
            other.addThemeVariants(ButtonVariant.TERTIARY);
            Paragraph words =
                    paragraph("wm-words", theirs.isEmpty() ? getTranslation("careerpath.draft.theirs-empty") : theirs);
            meanwhile.removeAll();
            meanwhile.addClassName("wm-draft-meanwhile");
            meanwhile.getElement().setAttribute("role", "alert");
            meanwhile.add(
                    paragraph("wm-meta", getTranslation("careerpath.draft.meanwhile")), words, actions(mine, other));
            box.add(meanwhile);
        }

        private void refresh(PathDocument document) {
            String now = place.read(document);
            if (!typed().equals(kept) || now.equals(known)) {
                return;
            }
            if (field instanceof HasValueChangeMode) {
                // Only the browser knows whether something is typed that is still on its way. If so it stays,
                // and meets the other text when it arrives.
                field.getElement()
                        .executeJs("return this.value === $1 && (this.value = $0, true)", now, typed())
                        .then(Boolean.class, isTaken -> {
                            if (isTaken) {
                                known = now;
                                kept = now;
                            }
                        });
            } else {
                known = now;
                show(now);
            }
        }
    }
}
