package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/** Days and times in the words of the person who reads them, in the time zone of the installation. */
public final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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
     * What a sentence says, with its days in the words of whoever reads it.
     *
     * @param reader the component that shows it
     * @param sentence in which days stand as a {@link LocalDate}
     * @return its words
     */
    public static String say(Component reader, Sentence sentence) {
        return sentence.in((key, facts) -> reader.getTranslation(
                key,
                Stream.of(facts)
                        .map(fact -> fact instanceof LocalDate day ? day(reader, day) : fact)
                        .toArray()));
    }

    /**
     * A day, and the time if there is one.
     *
     * @param reader the component that shows it
     * @param day the day
     * @param time on the clocks of whoever reads it, null for none
     * @return such as "Thursday 14 May, 10:00"
     */
    public static String moment(Component reader, LocalDate day, @Nullable LocalTime time) {
        return time == null
                ? day(reader, day)
                : reader.getTranslation("base.date.moment", day(reader, day), TIME.format(time));
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
     * A day of any year.
     *
     * @param reader the component that shows it
     * @param day the day
     * @return such as "14 May 2026"
     */
    public static String full(Component reader, LocalDate day) {
        return DateTimeFormatter.ofPattern(reader.getTranslation("base.date.day-of-year"), locale(reader))
                .format(day);
    }

    /**
     * A moment of any year.
     *
     * @param reader the component that shows it
     * @param moment on the clocks of whoever reads it
     * @return such as "14 May 2026, 10:12"
     */
    public static String full(Component reader, LocalDateTime moment) {
        return DateTimeFormatter.ofPattern(reader.getTranslation("base.date.minute-of-year"), locale(reader))
                .format(moment);
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

    /**
     * How far away a day is, and the time if there is one.
     *
     * @param reader the component that shows it
     * @param today the day it is
     * @param day today or later
     * @param time on the clocks of whoever reads it, null for none
     * @return such as "tomorrow at 10:00"
     */
    public static String until(Component reader, LocalDate today, LocalDate day, @Nullable LocalTime time) {
        String until = until(reader, today, day);
        return time == null ? until : reader.getTranslation("base.date.until-at", until, TIME.format(time));
    }

    /**
     * Which of the last days one is, at the beginning of a sentence.
     *
     * @param reader the component that shows it
     * @param today the day it is
     * @param day today or earlier
     * @return such as "Today", "Yesterday" or "Thursday 14 May"
     */
    public static String past(Component reader, LocalDate today, LocalDate day) {
        return switch ((int) ChronoUnit.DAYS.between(day, today)) {
            case 0 -> reader.getTranslation("base.date.past.today");
            case 1 -> reader.getTranslation("base.date.past.yesterday");
            default -> day(reader, day);
        };
    }

    private static Locale locale(Component reader) {
        return reader.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH);
    }
}
