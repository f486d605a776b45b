package org.waymark.meeting.talk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.Outlook;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.note.NoteDetail;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.SharedAnswer;

/**
 * Everything that one of the two people of a 1:1 needs before them while they talk, and long after.
 *
 * @param meeting the 1:1
 * @param employee who reports
 * @param other whom the viewer meets
 * @param agenda what stands on it, as far as the viewer sees it
 * @param promises what the two promised each other in it, and unless it is a record what else was open; the open ones first
 * @param recent what the manager has not read yet, or read since the two last met as arranged; empty in a record
 * @param earlier what else the employee shares; empty in a record
 * @param notes what both wrote for both, the viewer's first
 * @param note what the viewer keeps of the other one for themselves
 * @param outlook the employee's role and what lies ahead of it, null if none is known, if the path was not asked for, or in a
 *     record
 * @param touched which kinds of conversation the two said it touched; empty unless it is a record
 * @param reflection what the viewer wrote before it, null for the manager and if none was opened
 * @param next the two's next 1:1, for a record to lead there; null for none, and unless it is a record
 */
public record MeetingPage(
        MeetingState meeting,
        PersonReference employee,
        PersonReference other,
        List<AgendaItem> agenda,
        List<PromiseDetail> promises,
        List<SharedAnswer> recent,
        List<SharedAnswer> earlier,
        List<SharedNoteDetail> notes,
        NoteDetail note,
        @Nullable Outlook outlook,
        Set<Kind> touched,
        @Nullable ReflectionId reflection,
        @Nullable NextOneOnOne next) {

    /**
     * Whether the viewer is the one to whom the other reports.
     *
     * @return false for the employee
     */
    public boolean viewerIsManager() {
        return other.equals(employee);
    }
}
