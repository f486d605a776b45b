package org.waymark.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.WorkWeek;

/**
 * A field for a day that is today or later. What is today can change while it is open: whoever gives it as it goes on is told of a day that
 * is over by now as of any other.
 */
public final class ComingDay extends DatePicker {

    private static final long serialVersionUID = 1;

    private final SerializableSupplier<LocalDate> today;

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
     * The same for a field that may stay open past midnight.
     *
     * @param label names it
     * @param today the first day that can be chosen, whenever it is asked
     * @param arranged the day that is proposed, null for none
     * @param near the day from which on a working day is proposed then
     */
    public static ComingDay proposing(
            String label, SerializableSupplier<LocalDate> today, @Nullable LocalDate arranged, LocalDate near) {
        ComingDay field = new ComingDay(label, today, arranged == null ? week().onOrAfter(near) : arranged);
        field.setRequired(true);
        field.setWidthFull();
        return field;
    }

    /**
     * Makes a field that may stay empty.
     *
     * @param label names it
     * @param today the first day that can be chosen, whenever it is asked
     */
    public static ComingDay orNone(String label, SerializableSupplier<LocalDate> today) {
        ComingDay field = new ComingDay(label, today, null);
        field.setClearButtonVisible(true);
        return field;
    }

    /**
     * Makes the field.
     *
     * @param label names it
     * @param today the first day that can be chosen
     * @param day the day that is chosen at first
     */
    public ComingDay(String label, LocalDate today, LocalDate day) {
        this(label, () -> today, day);
        setRequired(true);
        setWidthFull();
    }

    private ComingDay(String label, SerializableSupplier<LocalDate> today, @Nullable LocalDate day) {
        super(label);
        this.today = today;
        setMin(today.get());
        setValue(day);
        setI18n(DayFormats.of(this)
                .setRequiredErrorMessage(getTranslation("base.day.choose"))
                .setMinErrorMessage(getTranslation("base.day.past")));
    }

    private static WorkWeek week() {
        return WorkWeek.of(LivingZone.current());
    }

    /**
     * Whether a day is chosen that can be; if not, the field says so and takes the focus.
     *
     * @return false for one that is over, for what is no day, and for none where there has to be one
     */
    public boolean isFine() {
        setMin(today.get());
        validate();
        if (isInvalid() || (isRequired() && getValue() == null)) {
            setInvalid(true);
            focus();
            return false;
        }
        return true;
    }
}
