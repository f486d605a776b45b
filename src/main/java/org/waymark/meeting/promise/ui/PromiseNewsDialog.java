package org.waymark.meeting.promise.ui;

import static org.waymark.base.ui.Components.paragraph;

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
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.Promises;

/** Takes a word why a promise is moved or dropped, and the new day of one that is moved. */
@JsModule("./kept-words.ts")
class PromiseNewsDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Tells the new day and the word why; false if somebody has told something since. */
    interface Teller extends Serializable {

        boolean tell(@Nullable LocalDate due, String why);
    }

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param next when the two meet after the day of the promise, null for no date
     */
    PromiseNewsDialog(Outcome outcome, PromiseDetail promise, LocalDate today, @Nullable LocalDate next, Teller told) {
        boolean moved = outcome == Outcome.MOVED;
        String place = "promise-why-" + promise.id();
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation(moved ? "meeting.promises.move-title" : "meeting.promises.drop-title"));
        ComingDay due = ComingDay.proposing(getTranslation("meeting.promises.when"), today, next, today.plusWeeks(1));
        due.setVisible(moved);
        TextArea why = new TextArea(getTranslation("meeting.promises.why"));
        Longest.of(why, Promises.LONGEST_PROMISE);
        why.setWidthFull();
        DraftStorage.keep(why, place);
        Div form = new Div(paragraph("wm-words", promise.words()), due, why);
        form.addClassName("wm-form");
        add(form);
        Button tell = new Button(getTranslation(moved ? "meeting.promises.move" : "meeting.promises.drop"), click -> {
            if (why.getValue().isBlank()) {
                why.setErrorMessage(getTranslation("meeting.promises.why-missing"));
                why.setInvalid(true);
                why.focus();
            } else if (!Longest.isFine(why)) {
                why.focus();
            } else if (!moved || due.isFine()) {
                tell(told, moved ? due.getValue() : null, why.getValue().strip(), place);
            }
        });
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, tell);
    }

    /** Words that were not taken stay where they are. */
    private void tell(Teller told, @Nullable LocalDate due, String why, String place) {
        if (told.tell(due, why)) {
            DraftStorage.done(place);
            close();
        }
    }
}
