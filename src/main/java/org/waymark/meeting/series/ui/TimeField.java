package org.waymark.meeting.series.ui;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field for the time at which a meeting starts. */
final class TimeField extends TimePicker {

    private static final long serialVersionUID = 1;

    private static final Duration STEP = Duration.ofMinutes(15);

    TimeField(String label, @Nullable LocalTime start) {
        super(label);
        setStep(STEP);
        setLocale(Locale.GERMANY);
        setRequired(true);
        setI18n(new TimePickerI18n()
                .setRequiredErrorMessage(getTranslation("meeting.series.start.choose"))
                .setBadInputErrorMessage(getTranslation("meeting.series.start.choose")));
        setValue(start);
    }

    /** A field that may stay empty. */
    static TimeField optional(String label, @Nullable LocalTime start) {
        TimeField field = new TimeField(label, start);
        field.setRequired(false);
        return field;
    }

    /** Whether a time is chosen where one is needed; if not, the field says so and takes the focus. */
    boolean isFine() {
        if (!isInvalid() && (!isRequired() || getValue() != null)) {
            return true;
        }
        setInvalid(true);
        focus();
        return false;
    }
}
