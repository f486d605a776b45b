package org.waymark.meeting.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a 1:1 is. What is kept is the time on the clocks of a zone; an instant is made of it only when somebody asks, with the
 * rules that the zone has by then.
 *
 * @param day the day in that zone
 * @param clock null where only the day is set
 */
public record MeetingTime(LocalDate day, @Nullable Clock clock) implements Serializable {

    /**
     * A time of day.
     *
     * @param start on the clocks of the zone
     * @param zone which
     * @param minutes how long, 5 to 480
     */
    public record Clock(LocalTime start, ZoneId zone, int minutes) implements Serializable {

        static final int SHORTEST = 5;
        static final int LONGEST = 480;

        public Clock {
            requireLength(minutes);
        }

        /**
         * Refuses what is no length of a 1:1.
         *
         * @param minutes how long
         * @throws IllegalArgumentException if it is less than 5 or more than 480
         */
        public static void requireLength(int minutes) {
            if (minutes < SHORTEST || minutes > LONGEST) {
                throw new IllegalArgumentException("A one-on-one takes 5 to 480 minutes");
            }
        }
    }

    /**
     * As it is kept: without a time, or in a zone of which this Java knows no rules, only the day can be told.
     *
     * @param day in that zone
     * @param start on the clocks of the zone, null for none
     * @param zone its name, null for none
     * @param minutes how long, 5 to 480; null for none
     * @return when it is
     */
    public static MeetingTime of(
            LocalDate day, @Nullable LocalTime start, @Nullable String zone, @Nullable Integer minutes) {
        return new MeetingTime(
                day,
                start == null || minutes == null
                        ? null
                        : Zones.find(zone)
                                .map(known -> new Clock(start, known, minutes))
                                .orElse(null));
    }

    /**
     * The same moment on other clocks.
     *
     * @param zone whose clocks
     * @return the same day where only that is set
     */
    public MeetingTime in(ZoneId zone) {
        ZonedDateTime begin = begin();
        if (clock == null || begin == null) {
            return this;
        }
        ZonedDateTime there = begin.withZoneSameInstant(zone);
        return new MeetingTime(there.toLocalDate(), new Clock(there.toLocalTime(), zone, clock.minutes()));
    }

    /**
     * When it begins. A time that clocks leave out in spring is as much later as they go forward; of a time that they show
     * twice in autumn it is the first. RFC 5545, 3.3.5, says the same of both.
     *
     * @return null where only the day is set
     */
    public @Nullable ZonedDateTime begin() {
        return clock == null ? null : ZonedDateTime.of(day, clock.start(), clock.zone());
    }
}
