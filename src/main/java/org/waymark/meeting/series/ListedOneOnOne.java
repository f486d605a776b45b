package org.waymark.meeting.series;

import java.time.Instant;
import java.util.UUID;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.organization.PersonReference;

/**
 * A 1:1 in a list or a calendar.
 *
 * @param id which
 * @param employee who reports
 * @param manager to whom
 * @param other whom the viewer meets
 * @param time when
 * @param place a room or a link, empty for none
 * @param planned whether it was arranged; if not, the two just talked
 * @param skipped whether it does not take place
 * @param inSeries whether a series gave it its day: only such a one can be skipped
 * @param moved whether it is on another day than the series gave it
 * @param uid what calendar programs know it by
 * @param sequence how often that was changed
 * @param setAt when it was last changed
 */
public record ListedOneOnOne(
        OneOnOneId id,
        PersonReference employee,
        PersonReference manager,
        PersonReference other,
        MeetingTime time,
        String place,
        boolean planned,
        boolean skipped,
        boolean inSeries,
        boolean moved,
        UUID uid,
        int sequence,
        Instant setAt) {

    /**
     * The same after its line has ended: for calendars that is one more change.
     *
     * @return skipped, as nobody holds it any more
     */
    public ListedOneOnOne ended() {
        return new ListedOneOnOne(
                id, employee, manager, other, time, place, planned, true, inSeries, moved, uid, sequence + 1, setAt);
    }
}
