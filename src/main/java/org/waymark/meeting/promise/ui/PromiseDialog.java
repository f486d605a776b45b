package org.waymark.meeting.promise.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.meeting.promise.Promises;
import org.waymark.organization.PersonReference;

/** Takes what one of the two will do, who, and by when. */
@JsModule("./kept-words.ts")
class PromiseDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** What was promised. */
    record Made(PersonId owner, LocalDate due, String words) {}

    /**
     * Makes the dialog.
     *
     * @param next when the two meet next, null for no date
     * @param place where the browser keeps what is typed
     * @param made makes the promise; false if that cannot be done any more, and then the words stay where they are
     */
    PromiseDialog(
            PersonId viewer,
            PersonReference other,
            LocalDate today,
            @Nullable LocalDate next,
            String place,
            SerializablePredicate<Made> made) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("meeting.promises.make"));
        Paragraph audience = paragraph("wm-audience", getTranslation("meeting.page.both", other.firstName()));
        audience.addClassName("wm-audience-shared");
        TextArea words = new TextArea(getTranslation("meeting.promises.what"));
        Longest.of(words, Promises.LONGEST_PROMISE);
        words.setMinRows(2);
        words.setWidthFull();
        DraftStorage.keep(words, place);
        RadioButtonGroup<PersonId> owner = new RadioButtonGroup<>(getTranslation("meeting.promises.who"));
        owner.setItems(List.of(viewer, other.id()));
        owner.setItemLabelGenerator(
                person -> person.equals(viewer) ? getTranslation("meeting.promises.you") : other.firstName());
        owner.setValue(viewer);
        ComingDay due = ComingDay.proposing(getTranslation("meeting.promises.when"), today, next, today.plusWeeks(2));
        Div form = new Div(audience, words, owner, due);
        form.addClassName("wm-form");
        add(form);
        Button make = new Button(getTranslation("meeting.promises.keep"), click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("meeting.promises.missing"));
                words.setInvalid(true);
                words.focus();
            } else if (!Longest.isFine(words)) {
                words.focus();
            } else if (due.isFine()
                    && made.test(new Made(
                            owner.getValue(), due.getValue(), words.getValue().strip()))) {
                DraftStorage.done(place);
                close();
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, make);
    }
}
