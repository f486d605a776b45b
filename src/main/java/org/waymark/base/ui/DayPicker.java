package org.waymark.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Optional;

/** A field for a day that is still to come, which says itself what is wrong with another one. */
public final class DayPicker extends DatePicker {

    private static final long serialVersionUID = 1;

    private final LocalDate today;

    /**
     * Makes the field.
     *
     * @param label what the day is for
     * @param today the first day that can be chosen
     * @param day the day that stands there at first
     */
    public DayPicker(String label, LocalDate today, LocalDate day) {
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
     * The day, as far as it is one to come; if it is not, the field says so and takes the keyboard.
     *
     * @return empty for a day that is over or none
     */
    public Optional<LocalDate> chosen() {
        LocalDate value = getValue();
        if (value == null || value.isBefore(today)) {
            setInvalid(true);
            focus();
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
