package org.waymark.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.waymark.meeting.series.Rhythm;

/** Days of months that a test looks for, whichever day it is today. */
public final class Months {

    private static final int FOUR_WEEKS = 28;
    private static final int FOURTH = 4;

    private Months() {}

    /**
     * A day from which on a series is on the last of its weekday, which is the fourth the next time.
     *
     * @return a day that is over and the fifth of its weekday
     */
    public static LocalDate lastWhoseNextIsTheFourth() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfMonth() > FOUR_WEEKS)
                .filter(day -> Rhythm.weekOfMonth(Rhythm.MONTHLY.next(day, today)) == FOURTH)
                .findFirst()
                .orElseThrow();
    }
}
