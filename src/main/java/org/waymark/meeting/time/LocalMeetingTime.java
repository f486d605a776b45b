package org.waymark.meeting.time;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a 1:1 is, on the clocks of whoever reads it.
 *
 * @param day on those clocks; the day that was set where there is no time
 * @param start null where only the day is set
 * @param zone whose clocks
 */
public record LocalMeetingTime(LocalDate day, @Nullable LocalTime start, ZoneId zone) implements Serializable {

    /** On the clocks of one zone; on the same day what has no time comes last. */
    public static final Comparator<LocalMeetingTime> EARLIEST_FIRST = Comparator.comparing(LocalMeetingTime::day)
            .thenComparing(LocalMeetingTime::start, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * Reads a time on other clocks.
     *
     * @param time as it was set
     * @param zone whose clocks
     * @return when that is there
     */
    public static LocalMeetingTime on(MeetingTime time, ZoneId zone) {
        ZonedDateTime begin = time.begin();
        if (begin == null) {
            return new LocalMeetingTime(time.day(), null, zone);
        }
        ZonedDateTime there = begin.withZoneSameInstant(zone);
        return new LocalMeetingTime(there.toLocalDate(), there.toLocalTime(), zone);
    }

    /**
     * The day it is on the same clocks.
     *
     * @param clock tells the instant
     * @return today
     */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }
}
