package org.waymark.growth.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.growth.plan.Plans;

/** Takes a few words, and a day where there is one to choose. What was typed stays in the tab until it is on disk. */
@JsModule("./kept-words.ts")
class WordsDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Keeps what was said; the day is null where none was asked for. */
    interface Keeper extends Serializable {

        void keep(String words, @Nullable LocalDate day);
    }

    /**
     * What it says.
     *
     * @param title what is asked
     * @param label what is to be written
     * @param keep what its button says
     * @param missing what it says without words; empty where none are needed
     */
    record Says(String title, String label, String hint, String keep, String missing) implements Serializable {}

    WordsDialog(Says says, @Nullable ComingDay day, String place, Keeper keeper) {
        addClassName("wm-dialog");
        setHeaderTitle(says.title());
        TextArea words = new TextArea(says.label());
        words.setHelperText(says.hint());
        Longest.of(words, Plans.LONGEST);
        words.setMinRows(2);
        words.setWidthFull();
        DraftStorage.keep(words, place);
        Div form = new Div(words);
        form.addClassName("wm-form");
        if (day != null) {
            form.add(day);
        }
        add(form);
        Button keep = new Button(says.keep(), click -> {
            if (words.getValue().isBlank() && !says.missing().isEmpty()) {
                words.setErrorMessage(says.missing());
                words.setInvalid(true);
                words.focus();
            } else if (!Longest.isFine(words)) {
                words.focus();
            } else if (day == null || day.isFine()) {
                keeper.keep(words.getValue().strip(), day == null ? null : day.getValue());
                DraftStorage.done(place);
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, keep);
    }
}
