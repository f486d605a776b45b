package org.waymark.meeting.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;

/**
 * What is proposed to whoever sets the date of the next 1:1, on their own clocks.
 *
 * @param day that is set already, null if none is
 * @param start that is set, or at which the two usually meet; null where a day is set without a time
 * @param minutes how long
 * @param zone whose clocks
 */
public record DateProposal(
        @Nullable LocalDate day, @Nullable LocalTime start, int minutes, ZoneId zone) implements Serializable {

    /** How long a 1:1 takes of which nobody has said it. */
    public static final int USUAL_MINUTES = 30;

    private static final LocalTime WORKING_HOUR = LocalTime.of(10, 0);

    /** For two people of whom nothing is known: a working hour of the viewer's. */
    static DateProposal first(ZoneId zone) {
        return new DateProposal(null, WORKING_HOUR, USUAL_MINUTES, zone);
    }

    /** The time that a 1:1 of the two has, without its day. */
    static DateProposal as(MeetingTime usual, ZoneId zone) {
        return new DateProposal(null, LocalMeetingTime.on(usual, zone).start(), minutes(usual), zone);
    }

    /** What is set. */
    static DateProposal of(MeetingTime set, ZoneId zone) {
        LocalMeetingTime when = LocalMeetingTime.on(set, zone);
        return new DateProposal(when.day(), when.start(), minutes(set), zone);
    }

    private static int minutes(MeetingTime time) {
        return time.clock() == null ? USUAL_MINUTES : time.clock().minutes();
    }
}
