package org.waymark.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.OneOnOneId;
import org.waymark.meeting.PromiseDetail.Outcome;
import org.waymark.meeting.PromiseId;
import org.waymark.meeting.Promises;
import org.waymark.meeting.ReadOnlyMeetingException;
import org.waymark.organization.PersonReference;

/** How a promise is made, and how is told what became of it. */
@org.springframework.stereotype.Component
class PromiseDialogs implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int SAID_FOR = (int) Duration.ofSeconds(6).toMillis();

    private final transient Promises promises;
    private final transient Clock clock;

    PromiseDialogs(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** Makes a promise in a meeting. */
    void make(PersonId viewer, PersonReference other, OneOnOneId meeting) {
        new PromiseDialog(
                        viewer,
                        other,
                        LocalDate.now(clock),
                        "promise-" + viewer + "-in-" + meeting,
                        made -> promises.make(meeting, made.owner(), made.due(), made.words()))
                .open();
    }

    /**
     * Tells what became of one: done at once, anything else with a word why.
     *
     * @param seen what was told about it when the viewer decided
     */
    void tell(Component reader, OneOnOneId meeting, PromiseId promise, int seen, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            boolean _ = tell(reader, promise, seen, outcome, null, "");
            return;
        }
        promises.ofMeeting(meeting).stream()
                .filter(one -> one.id().equals(promise))
                .findFirst()
                .ifPresent(one -> new PromiseNewsDialog(
                                outcome,
                                one,
                                LocalDate.now(clock),
                                (due, why) -> tell(reader, promise, seen, outcome, due, why))
                        .open());
    }

    private boolean tell(
            Component reader, PromiseId promise, int seen, Outcome outcome, @Nullable LocalDate due, String why) {
        boolean told;
        try {
            told = promises.tell(promise, seen, outcome, due, why);
        } catch (ReadOnlyMeetingException e) {
            told = false;
        }
        if (!told) {
            Notification.show(reader.getTranslation("meeting.promises.meanwhile"), SAID_FOR, Position.BOTTOM_CENTER);
        }
        return told;
    }
}
