package org.waymark.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.waymark.base.domain.WorkWeek;

/** The days of the demo, which count from today: nobody meets on a Sunday, whenever it is looked at. */
final class DemoDay {

    private DemoDay() {}

    /**
     * A working day.
     *
     * @param clock says what day it is, and where
     * @param days from today, negative for the past
     * @return that day, or the nearest working day farther from today
     */
    static LocalDate near(Clock clock, int days) {
        LocalDate day = LocalDate.now(clock).plusDays(days);
        WorkWeek week = WorkWeek.of(clock.getZone());
        return days < 0 ? week.onOrBefore(day) : week.onOrAfter(day);
    }
}
