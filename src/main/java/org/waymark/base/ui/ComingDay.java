package org.waymark.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.WorkWeek;

/** A field for a day that is today or later. */
public final class ComingDay extends DatePicker {

    private static final long serialVersionUID = 1;

    private final LocalDate today;

    /**
     * Makes a field that proposes a day: the working day on or after one, where whoever sees it lives.
     *
     * @param label names it
     * @param today the first day that can be chosen
     * @param near the day from which on one is proposed
     */
    public static ComingDay proposing(String label, LocalDate today, LocalDate near) {
        return new ComingDay(label, today, week().onOrAfter(near));
    }

    /**
     * Makes a field that proposes a day on which something is arranged already, or else a working day.
     *
     * @param label names it
     * @param today the first day that can be chosen
     * @param arranged the day that is proposed, null for none
     * @param near the day from which on a working day is proposed then
     */
    public static ComingDay proposing(String label, LocalDate today, @Nullable LocalDate arranged, LocalDate near) {
        return arranged == null ? proposing(label, today, near) : new ComingDay(label, today, arranged);
    }

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
        setI18n(DayFormats.of(this)
                .setRequiredErrorMessage(getTranslation("base.day.choose"))
                .setMinErrorMessage(getTranslation("base.day.past")));
        setRequired(true);
        setWidthFull();
    }

    private static WorkWeek week() {
        return WorkWeek.of(LivingZone.current());
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
