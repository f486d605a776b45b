package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times in the words of the person who reads them, in the time zone of the installation. */
public final class Dates {

    private Dates() {}

    /**
     * A day, with its year only where it is not this one.
     *
     * @param reader the component that shows it
     * @param day the day
     * @return such as "Thursday 14 May"
     */
    public static String day(Component reader, LocalDate day) {
        boolean thisYear =
                day.getYear() == LocalDate.now(ZoneId.systemDefault()).getYear();
        return DateTimeFormatter.ofPattern(
                        reader.getTranslation(thisYear ? "base.date.day" : "base.date.day-of-year"), locale(reader))
                .format(day);
    }

    /**
     * The day of an instant.
     *
     * @param reader the component that shows it
     * @param instant the instant
     * @return such as "14 May"
     */
    public static String shortDay(Component reader, Instant instant) {
        return DateTimeFormatter.ofPattern(reader.getTranslation("base.date.short"), locale(reader))
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    /**
     * An instant to the minute.
     *
     * @param reader the component that shows it
     * @param instant the instant
     * @return such as "14 May at 10:12"
     */
    public static String minute(Component reader, Instant instant) {
        return DateTimeFormatter.ofPattern(reader.getTranslation("base.date.minute"), locale(reader))
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    /**
     * How far away a day is.
     *
     * @param reader the component that shows it
     * @param today the day it is
     * @param day today or later
     * @return such as "today", "tomorrow", "on Thursday" or "on Thursday 14 May"
     */
    public static String until(Component reader, LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return reader.getTranslation("base.date.today");
        }
        if (days == 1) {
            return reader.getTranslation("base.date.tomorrow");
        }
        return days < 7
                ? reader.getTranslation(
                        "base.date.on",
                        DateTimeFormatter.ofPattern("EEEE", locale(reader)).format(day))
                : reader.getTranslation("base.date.on", day(reader, day));
    }

    private static Locale locale(Component reader) {
        return reader.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH);
    }
}
