package org.waymark.meeting.wrapup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.MeetingTime;

/**
 * A 1:1 as its two people see it, now and long after.
 *
 * @param id which
 * @param employee who reports
 * @param manager to whom, on the day it was made
 * @param time when
 * @param place a room or a link, empty for none
 * @param skipped whether it does not take place
 * @param lineHolds whether the one still reports to the other; if not, it is a record for good
 * @param closed whether it was wrapped up
 * @param changedBy who wrapped it up or opened it again, null if nobody did either
 * @param changedAt when, null if nobody did either
 * @param lastMet until when the two met at their latest 1:1 before that was arranged and took place, null if there was none
 * @param viewerZone where the viewer lives, null if they never said
 */
public record MeetingState(
        OneOnOneId id,
        PersonId employee,
        PersonId manager,
        MeetingTime time,
        String place,
        boolean skipped,
        boolean lineHolds,
        boolean closed,
        @Nullable PersonId changedBy,
        @Nullable Instant changedAt,
        @Nullable Instant lastMet,
        @Nullable ZoneId viewerZone) {

    /**
     * Whether the two may write into it.
     *
     * @return false for a record
     */
    public boolean takesWords() {
        return lineHolds && !closed;
    }

    /**
     * Its day.
     *
     * @return on the clocks of its zone
     */
    public LocalDate day() {
        return time.day();
    }

    /**
     * The other one of the two.
     *
     * @param viewer one of them
     * @return whom they meet
     */
    public PersonId other(PersonId viewer) {
        return viewer.equals(employee) ? manager : employee;
    }

    /**
     * Refuses whoever writes where nothing is written any more.
     *
     * @throws ReadOnlyMeetingException if the line of the two has ended, or the meeting was wrapped up
     */
    public void requireWords() {
        requireLine();
        if (closed) {
            throw new ReadOnlyMeetingException("The meeting was wrapped up. Open it again to write into it.");
        }
    }

    /**
     * Refuses whoever changes a record for good.
     *
     * @throws ReadOnlyMeetingException if the line of the two has ended
     */
    public void requireLine() {
        if (!lineHolds) {
            throw new ReadOnlyMeetingException("The reporting line has ended. What was written stays to be read.");
        }
    }

    /**
     * Refuses whoever names somebody else.
     *
     * @param person anybody
     * @throws AccessDeniedException if they are neither of its two people
     */
    public void requireOneOfTheTwo(PersonId person) {
        if (!person.equals(employee) && !person.equals(manager)) {
            throw new AccessDeniedException("Only the two people of a meeting have a part in it");
        }
    }
}
