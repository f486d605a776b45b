package org.waymark.meeting;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** Closes a 1:1 to a record that both of its people keep, and opens it again. */
@Service
@DeniedByDefault
@Transactional
public class WrapUps {

    private final MeetingStore meetings;
    private final CurrentUser currentUser;
    private final Clock clock;

    WrapUps(MeetingStore meetings, CurrentUser currentUser, Clock clock) {
        this.meetings = meetings;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A 1:1 of the viewer's.
     *
     * @param meeting which
     * @return empty if there is none, or if the viewer is neither of its two people: both look the same
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<MeetingState> find(OneOnOneId meeting) {
        return meetings.find(meeting);
    }

    /**
     * Closes a 1:1 to a record. Does nothing if it is one.
     *
     * @param meeting which
     * @throws AccessDeniedException if the viewer is neither of its two people
     * @throws ReadOnlyMeetingException if the line of the two has ended
     */
    @ForEmployees
    public void wrapUp(OneOnOneId meeting) {
        set(meeting, true);
    }

    /**
     * Opens a record again. Does nothing if it is open; either of the two may.
     *
     * @param meeting which
     * @throws AccessDeniedException if the viewer is neither of its two people
     * @throws ReadOnlyMeetingException if the line of the two has ended
     */
    @ForEmployees
    public void reopen(OneOnOneId meeting) {
        set(meeting, false);
    }

    private void set(OneOnOneId id, boolean closed) {
        MeetingState meeting = meetings.require(id);
        meeting.requireLine();
        if (meeting.closed() != closed) {
            meetings.setClosed(meeting, closed, currentUser.require(), clock.instant());
        }
    }
}
