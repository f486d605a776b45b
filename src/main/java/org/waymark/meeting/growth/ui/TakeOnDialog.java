package org.waymark.meeting.growth.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiPredicate;
import java.time.LocalDate;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.meeting.promise.Promises;

/** Takes in whose words and by when a manager takes on what somebody wishes of them; both people read it from then on. */
@JsModule("./kept-words.ts")
class TakeOnDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog.
     *
     * @param other the first name of whose wish it is
     * @param wish as it was shared
     * @param day by when it is proposed
     * @param place where the browser keeps what is typed
     * @param taken takes it on; false if that cannot be done, and then the words stay where they are
     */
    TakeOnDialog(
            String other, String wish, ComingDay day, String place, SerializableBiPredicate<String, LocalDate> taken) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("meeting.growth.take"));
        Paragraph audience = paragraph("wm-audience", getTranslation("meeting.page.both", other));
        audience.addClassName("wm-audience-shared");
        TextArea words = new TextArea(getTranslation("meeting.promises.what"));
        Longest.of(words, Promises.LONGEST_PROMISE);
        words.setMinRows(2);
        words.setWidthFull();
        DraftStorage.keep(words, place);
        Div form = new Div(paragraph("wm-words", wish), audience, words, day);
        form.addClassName("wm-form");
        add(form);
        Button take = new Button(getTranslation("meeting.growth.take"), click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("meeting.promises.missing"));
                words.setInvalid(true);
                words.focus();
            } else if (!Longest.isFine(words)) {
                words.focus();
            } else if (day.isFine() && taken.test(words.getValue().strip(), day.getValue())) {
                DraftStorage.done(place);
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, take);
    }
}
