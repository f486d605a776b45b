package org.waymark.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.WorkWeek;

/** A field for a day that is today or later. */
public final class ComingDay extends DatePicker {

    private static final long serialVersionUID = 1;

    private static final String ISO = "yyyy-MM-dd";

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
        WorkWeek week = week();
        setI18n(new DatePickerI18n()
                .setFirstDayOfWeek(week.first().getValue() % DayOfWeek.values().length)
                // What is typed may be written as elsewhere, too.
                .setDateFormats(getTranslation("base.day.format"), week.written(), ISO)
                .setRequiredErrorMessage(getTranslation("base.day.choose"))
                .setBadInputErrorMessage(getTranslation("base.day.choose"))
                .setMinErrorMessage(getTranslation("base.day.past")));
        setRequired(true);
        setWidthFull();
    }

    private static WorkWeek week() {
        return WorkWeek.of(Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseGet(ZoneId::systemDefault));
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
