package org.waymark.meeting.team;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.Outlook;
import org.waymark.meeting.note.NoteDetail;
import org.waymark.meeting.series.EarlierLadder;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.swap.Swaps.BeforeMeeting;
import org.waymark.sharing.SharedThing;

/**
 * Everything a manager needs before them when they prepare for a 1:1.
 *
 * @param person the direct report
 * @param oneOnOne the next 1:1, null if no day is set
 * @param day the day that was set for it, null if none is set
 * @param when it is on the manager's clocks, null if no day is set
 * @param recent what the manager has not read yet, or read since the two last met as arranged, by kind
 * @param earlier what else they share, by kind
 * @param things what they share of all other kinds, kind after kind
 * @param growth what the two have about the person's growth beside that; nothing for whoever only looks at the page
 * @param before what the manager proposed to talk about next time, and what both are to answer
 * @param note the manager's own note about the person
 * @param outlook the person's role and what lies ahead of it, null if no role on a ladder is known or the path was not asked
 *     for
 * @param earlierLadder what the latest 1:1 was held against, null if that is what holds today or if there was none
 */
public record Preparation(
        PersonReference person,
        @Nullable OneOnOneId oneOnOne,
        @Nullable LocalDate day,
        @Nullable LocalMeetingTime when,
        List<SharedAnswer> recent,
        List<SharedAnswer> earlier,
        List<SharedThing> things,
        GrowthAround growth,
        BeforeMeeting before,
        NoteDetail note,
        @Nullable Outlook outlook,
        @Nullable EarlierLadder earlierLadder) {

    /**
     * All that the person shares of their reflections.
     *
     * @return the recent ones first
     */
    public List<SharedAnswer> shared() {
        return Stream.concat(recent.stream(), earlier.stream()).toList();
    }
}
