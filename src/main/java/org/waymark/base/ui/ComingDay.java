package org.waymark.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A field for a day that is today or later. */
public final class ComingDay extends DatePicker {

    private static final long serialVersionUID = 1;

    private final LocalDate today;

    /**
     * Makes the field.
     *
     * @param label names it
     * @param today the first day that can be chosen
     * @param day the day that is chosen at first
     */
    public ComingDay(String label, LocalDate today, LocalDate day) {
        super(label);
        this.today = today;
        setMin(today);
        setValue(day);
        setI18n(new DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setDateFormat("yyyy-MM-dd")
                .setRequiredErrorMessage(getTranslation("base.day.choose"))
                .setBadInputErrorMessage(getTranslation("base.day.choose"))
                .setMinErrorMessage(getTranslation("base.day.past")));
        setRequired(true);
        setWidthFull();
    }

    /**
     * Whether a day is chosen that can be; if not, the field says so and takes the focus.
     *
     * @return false for no day or one that is over
     */
    public boolean isFine() {
        @Nullable LocalDate day = getValue();
        if (day != null && !day.isBefore(today)) {
            return true;
        }
        setInvalid(true);
        focus();
        return false;
    }
}
