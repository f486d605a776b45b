package org.waymark.meeting.wrapup;

import java.util.Set;
import org.waymark.base.domain.PersonId;

/**
 * Something changed in the meetings of two people: an agenda, a note, a promise, or whether one is wrapped up.
 *
 * @param employee who reports
 * @param manager to whom, on the day of the meeting
 * @param seenBy who sees the change: both, or only the author of what is not shown yet
 */
public record MeetingChanged(PersonId employee, PersonId manager, Set<PersonId> seenBy) {

    /**
     * A change that both see.
     *
     * @param meeting in which something changed
     * @return the event
     */
    public static MeetingChanged forBoth(MeetingState meeting) {
        return new MeetingChanged(meeting.employee(), meeting.manager(), Set.of(meeting.employee(), meeting.manager()));
    }
}
