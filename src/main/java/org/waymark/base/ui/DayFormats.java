package org.waymark.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import org.waymark.base.domain.WorkWeek;

/** How fields for days show one, how one may be typed, and with which day their weeks begin, where whoever sees them lives. */
public final class DayFormats {

    private static final String ISO = "yyyy-MM-dd";

    private DayFormats() {}

    /**
     * For one field.
     *
     * @param field shows days in words, and takes them written as elsewhere, too
     * @return to be set, and added to
     */
    public static DatePickerI18n of(DatePicker field) {
        WorkWeek week = WorkWeek.of(LivingZone.current());
        return new DatePickerI18n()
                .setFirstDayOfWeek(week.first().getValue() % DayOfWeek.values().length)
                .setDateFormats(
                        field.getTranslation("base.day.format"),
                        field.getTranslation("base.day.format.typed"),
                        week.written(),
                        ISO)
                .setBadInputErrorMessage(field.getTranslation("base.day.choose"));
    }
}
