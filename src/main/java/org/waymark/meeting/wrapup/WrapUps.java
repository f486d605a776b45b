package org.waymark.meeting.wrapup;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.questionbank.Kind;

/** Closes a 1:1 to a record that both of its people keep, and opens it again. */
@Service
@DeniedByDefault
@Transactional
public class WrapUps {

    private final Meetings meetings;
    private final MeetingStore wrapUps;
    private final TouchedKindStore kinds;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrapUps(
            Meetings meetings,
            MeetingStore wrapUps,
            TouchedKindStore kinds,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.wrapUps = wrapUps;
        this.kinds = kinds;
        this.events = events;
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
     * @param touched which kinds of conversation it touched; what was said of that before is replaced
     * @throws AccessDeniedException if the viewer is neither of its two people
     * @throws ReadOnlyMeetingException if the line of the two has ended
     */
    @ForEmployees
    public void wrapUp(OneOnOneId meeting, Set<Kind> touched) {
        MeetingState state = meetings.require(meeting);
        state.requireLine();
        if (!state.closed()) {
            kinds.replace(state, touched);
            set(state, true);
        }
    }

    /**
     * Which kinds of conversation a 1:1 touched, as its two people said.
     *
     * @param meeting which
     * @return empty if nobody said so yet, and for whoever is neither of the two
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Set<Kind> touched(OneOnOneId meeting) {
        return meetings.find(meeting).map(meetings::touched).orElse(Set.of());
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
        MeetingState state = meetings.require(meeting);
        state.requireLine();
        if (state.closed()) {
            set(state, false);
        }
    }

    private void set(MeetingState meeting, boolean closed) {
        wrapUps.setClosed(meeting, closed, currentUser.require(), clock.instant());
        events.publishEvent(MeetingChanged.forBoth(meeting));
    }
}
