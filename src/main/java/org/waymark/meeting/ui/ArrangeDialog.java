package org.waymark.meeting.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

/** Arranges meetings, and stays open with all that was chosen when that cannot be done. */
abstract class ArrangeDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Div content = new Div();
    private final Paragraph problem = paragraph("wm-problem", "");

    ArrangeDialog() {
        addClassName("wm-dialog");
        content.addClassName("wm-form");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(content, problem);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel);
    }

    Div content() {
        return content;
    }

    /** The one thing to do here. */
    void offer(String label, SerializableRunnable what) {
        offer(label, () -> {
            what.run();
            return true;
        });
    }

    /** The one thing to do here, which says whether it could be tried with what was filled in. */
    void offer(String label, SerializableSupplier<Boolean> what) {
        Button button = new Button(label, click -> attempt(what));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
    }

    void attempt(SerializableRunnable what) {
        attempt(() -> {
            what.run();
            return true;
        });
    }

    /** The line may have ended, the day passed, or the other one arranged the same at the same time. */
    private void attempt(SerializableSupplier<Boolean> what) {
        try {
            if (Boolean.TRUE.equals(what.get())) {
                close();
            }
        } catch (AccessDeniedException e) {
            say("meeting.arrange.not-yours");
        } catch (IllegalArgumentException e) {
            say("meeting.arrange.over");
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            say("meeting.arrange.meanwhile");
        }
    }

    private void say(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }

    /** Whether a time is chosen; if not, the field says so and takes the focus. */
    static boolean isFine(TimePicker field) {
        if (!field.isInvalid() && field.getValue() != null) {
            return true;
        }
        field.setInvalid(true);
        field.focus();
        return false;
    }

    TimePicker timeField(String label, @Nullable LocalTime start) {
        TimePicker field = new TimePicker(label);
        field.setStep(STEP);
        field.setLocale(Locale.GERMANY);
        field.setRequired(true);
        field.setI18n(new TimePicker.TimePickerI18n()
                .setRequiredErrorMessage(getTranslation("meeting.series.start.choose"))
                .setBadInputErrorMessage(getTranslation("meeting.series.start.choose")));
        field.setValue(start);
        return field;
    }
}
