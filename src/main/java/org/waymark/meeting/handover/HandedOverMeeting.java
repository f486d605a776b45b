package org.waymark.meeting.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;

/**
 * What a new manager reads of a 1:1 that was handed over to them: what its employee wrote for both, and what both agreed on.
 * Whatever else the former manager wrote is no part of it.
 *
 * @param id which
 * @param employee whose it is
 * @param formerManager with whom it was
 * @param when on the viewer's clocks
 * @param points what the employee put on its agenda, in the order of the agenda
 * @param note what the employee wrote for both, null for nothing
 * @param promises what the two promised each other in it, in the order of their days
 * @param kinds which kinds of conversation it touched
 */
public record HandedOverMeeting(
        OneOnOneId id,
        PersonReference employee,
        PersonReference formerManager,
        LocalMeetingTime when,
        List<Words> points,
        @Nullable Words note,
        List<Promised> promises,
        Set<Kind> kinds) {

    /**
     * What somebody wrote.
     *
     * @param text empty if it does not open any more
     * @param lost whether it does not open any more
     */
    public record Words(String text, boolean lost) {}

    /**
     * What one of the two promised, as it was put into words in the meeting; what became of it stays between the two.
     *
     * @param owner who was to do it
     * @param due by when
     * @param words what was to be done
     */
    public record Promised(PersonReference owner, LocalDate due, Words words) {}
}
