package org.waymark.meeting.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** How often two people meet. */
public enum Rhythm {
    WEEKLY,
    EVERY_TWO_WEEKS,

    /**
     * On the same weekday of each month, such as every second Tuesday: people keep their weeks free by weekdays, and the same
     * day of the month would fall on a weekend. A fifth weekday stands for the last one, which each month has.
     */
    MONTHLY,

    /** Whenever the two set a day. */
    ON_DEMAND;

    private static final int DAYS_OF_WEEK = 7;

    private static final int LAST_WEEK = 4;

    /**
     * The days of a series, without end unless it is on demand.
     *
     * @param first the first of them
     * @return in their order
     */
    public Stream<LocalDate> days(LocalDate first) {
        return switch (this) {
            case WEEKLY -> Stream.iterate(first, day -> day.plusWeeks(1));
            case EVERY_TWO_WEEKS -> Stream.iterate(first, day -> day.plusWeeks(2));
            case MONTHLY ->
                Stream.iterate(0, month -> month + 1).map(month -> sameWeekday(first, first.plusMonths(month)));
            case ON_DEMAND -> Stream.of(first);
        };
    }

    /**
     * The next day of a series.
     *
     * @param first the first of them
     * @param today the day it is
     * @return today or later; the first day of what is over
     */
    public LocalDate next(LocalDate first, LocalDate today) {
        return this == ON_DEMAND
                ? first
                : days(first).dropWhile(day -> day.isBefore(today)).findFirst().orElse(first);
    }

    /**
     * From which day on a series of this rhythm goes on, if somebody chooses a day for it. The day that it gives next anyway begins
     * nothing anew: in many a month the fourth Monday is the last, and a series on the last stays on the last.
     *
     * @param first the first day until now
     * @param chosen the day that was chosen
     * @param today the day it is
     * @return the first day from now on
     */
    public LocalDate goOn(LocalDate first, LocalDate chosen, LocalDate today) {
        return chosen.equals(next(first, today)) ? first : chosen;
    }

    /**
     * Which of its weekdays a day is in its month.
     *
     * @param day the day
     * @return 1 to 4, or -1 for the fifth, which stands for the last
     */
    public static int weekOfMonth(LocalDate day) {
        int week = (day.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
        return week > LAST_WEEK ? -1 : week;
    }

    private static LocalDate sameWeekday(LocalDate first, LocalDate month) {
        DayOfWeek weekday = first.getDayOfWeek();
        return month.with(TemporalAdjusters.dayOfWeekInMonth(weekOfMonth(first), weekday));
    }
}
