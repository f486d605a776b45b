package org.waymark.meeting.growth;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;

/**
 * What of growth a one-on-one touched that neither its agenda nor a standing tells. The conversation map of the two says when, to both alike,
 * and not which step it was.
 */
@Service
@DeniedByDefault
@Transactional
public class GrowthTalks {

    private final GrowthTalkStore talks;
    private final Meetings meetings;
    private final CurrentUser currentUser;

    GrowthTalks(GrowthTalkStore talks, Meetings meetings, CurrentUser currentUser) {
        this.talks = talks;
        this.meetings = meetings;
        this.currentUser = currentUser;
    }

    /**
     * Says that a step of the viewer's plan was moved or done in a one-on-one of theirs with their manager, who learns that and no more.
     *
     * @param meeting which; not wrapped up yet
     * @throws AccessDeniedException if the viewer is not its employee
     * @throws ReadOnlyMeetingException if it takes no words any more
     */
    @ForEmployees
    public void moveStep(OneOnOneId meeting) {
        MeetingState state = meetings.require(meeting);
        if (!state.employee().equals(currentUser.require())) {
            throw new AccessDeniedException("A step is moved by whoever has the plan");
        }
        state.requireWords();
        talks.noteStep(meeting);
    }
}
