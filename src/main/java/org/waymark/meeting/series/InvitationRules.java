package org.waymark.meeting.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;

/**
 * Of which meetings calendars are told by mail. A year of a series at once would be a flood: the next meeting is told of, a
 * change of a single one that is near, and from then on whatever happens to it. Feeds have them all.
 */
@Component
class InvitationRules {

    /** People have planned their next weeks; what is further ahead they see in the portal or their feed. */
    private static final Period NEAR = Period.ofWeeks(4);

    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;
    private final Clock clock;

    InvitationRules(ApplicationEventPublisher events, CurrentUser currentUser, Clock clock) {
        this.events = events;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** It is the next one of its line. */
    void next(OneOnOne meeting) {
        if (!meeting.invited()) {
            tell(meeting);
        }
    }

    /** It alone was changed, and was on another day before, or on the same. */
    void changed(OneOnOne meeting, LocalDate before) {
        LocalDate far = LocalDate.now(clock).plus(NEAR);
        if (meeting.invited() || before.isBefore(far) || meeting.day().isBefore(far)) {
            tell(meeting);
        }
    }

    /** It was changed together with the others of its series. */
    void rearranged(OneOnOne meeting) {
        if (meeting.invited()) {
            tell(meeting);
        }
    }

    private void tell(OneOnOne meeting) {
        meeting.invite(currentUser.require());
        events.publishEvent(new InvitationDue(
                meeting.id(), meeting.employee(), meeting.manager(), meeting.day(), meeting.uid(), meeting.sequence()));
    }
}
