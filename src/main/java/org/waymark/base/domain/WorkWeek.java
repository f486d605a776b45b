package org.waymark.base.domain;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a region keeps its weeks and writes its days, as the Unicode CLDR has it.
 *
 * @param weekend the days on which people do not work
 * @param first the day with which a week begins
 * @param written how a day is written there in digits, a pattern of java.time with a year of four digits
 */
public record WorkWeek(Set<DayOfWeek> weekend, DayOfWeek first, String written) {

    /** Nobody's region in particular, as the CLDR calls it. */
    private static final String WORLD = "001";

    /** The one of whoever lives in a time zone. */
    public static WorkWeek of(ZoneId zone) {
        String region = region(zone);
        WeekData week = Calendar.getWeekDataForRegion(region);
        EnumSet<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        DayOfWeek last = day(week.weekendCease);
        for (DayOfWeek day = day(week.weekendOnset); weekend.add(day) && day != last; ) {
            day = day.plus(1);
        }
        return new WorkWeek(weekend, day(week.firstDayOfWeek), written(region));
    }

    /** The day itself if people work on it, else the next one on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return nearest(day, 1);
    }

    /** The day itself if people work on it, else the last one before on which they do. */
    public LocalDate onOrBefore(LocalDate day) {
        return nearest(day, -1);
    }

    private LocalDate nearest(LocalDate day, int step) {
        return Stream.iterate(day, one -> one.plusDays(step))
                .limit(DayOfWeek.values().length)
                .filter(one -> !weekend.contains(one.getDayOfWeek()))
                .findFirst()
                .orElse(day);
    }

    private static String region(ZoneId zone) {
        try {
            return TimeZone.getRegion(zone.getId());
        } catch (IllegalArgumentException e) {
            // An offset such as +02:00 lies nowhere.
            return WORLD;
        }
    }

    /** Weekdays of ICU begin with Sunday as 1. */
    private static DayOfWeek day(int weekday) {
        return DayOfWeek.SUNDAY.plus(weekday - 1L);
    }

    private static String written(String region) {
        if (region.equals(WORLD)) {
            return "yyyy-MM-dd";
        }
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, Locale.of("en", region))
                .replaceAll("[yu]+", "yyyy")
                .replaceAll("[^dMy/. -]", "");
    }
}
