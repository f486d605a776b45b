package org.waymark.meeting.wrapup;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.questionbank.Kind;

/**
 * One-on-ones as both of their people keep them, for the services of what belongs to them: each asks here before it reads or
 * writes anything. It opens nothing by itself: whoever is neither of the two finds nothing.
 */
@Component
public class Meetings {

    private final MeetingStore meetings;
    private final TouchedKindStore kinds;
    private final CurrentUser currentUser;

    Meetings(MeetingStore meetings, TouchedKindStore kinds, CurrentUser currentUser) {
        this.meetings = meetings;
        this.kinds = kinds;
        this.currentUser = currentUser;
    }

    /**
     * A 1:1 of the viewer's.
     *
     * @param meeting which
     * @return empty for everybody but the two; a new manager reads in another way what was handed over to them
     */
    public Optional<MeetingState> find(OneOnOneId meeting) {
        return meetings.find(meeting);
    }

    /**
     * A 1:1 of the viewer's. Somebody else's meeting and none at all look the same.
     *
     * @param meeting which
     * @return its state
     * @throws AccessDeniedException if the viewer is neither of its two people
     */
    public MeetingState require(OneOnOneId meeting) {
        return find(meeting)
                .orElseThrow(() -> new AccessDeniedException("Only the two people of a meeting have a part in it"));
    }

    /**
     * Which kinds of conversation a 1:1 touched, as its two people said.
     *
     * @param meeting as it was found for the viewer
     * @return empty if nobody said so yet
     * @throws AccessDeniedException if the viewer is neither of its two people
     */
    public Set<Kind> touched(MeetingState meeting) {
        meeting.requireOneOfTheTwo(currentUser.require());
        return kinds.findOf(meeting.id());
    }
}
