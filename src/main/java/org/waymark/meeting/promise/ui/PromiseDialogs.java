package org.waymark.meeting.promise.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Undo;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.organization.PersonReference;

/** How a promise is made, and how is told what became of it. */
@org.springframework.stereotype.Component
public class PromiseDialogs implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Promises promises;
    private final transient OneOnOnes oneOnOnes;
    private final transient Clock clock;

    PromiseDialogs(Promises promises, OneOnOnes oneOnOnes, Clock clock) {
        this.promises = promises;
        this.oneOnOnes = oneOnOnes;
        this.clock = clock;
    }

    /**
     * Asks for a promise, and makes it.
     *
     * @param reader on whose page it opens
     * @param viewer one of the two
     * @param other the other one
     * @param meeting in which it is made
     */
    public void make(Component reader, PersonId viewer, PersonReference other, OneOnOneId meeting) {
        LocalDate today = LocalDate.now(clock);
        new PromiseDialog(
                        viewer,
                        other,
                        today,
                        oneOnOnes.nextDayWith(other.id(), today).orElse(null),
                        "promise-" + viewer + "-in-" + meeting,
                        made -> attempt(reader, "meeting.agenda.meanwhile", () -> {
                            promises.make(meeting, made.owner(), made.due(), made.words());
                            return true;
                        }))
                .open();
    }

    /**
     * Tells what became of one: done at once, anything else with a word why.
     *
     * @param seen what was told about it when the viewer decided
     */
    void tell(Component reader, PersonId viewer, OneOnOneId meeting, PromiseId promise, int seen, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            if (tell(reader, promise, seen, outcome, null, "")) {
                Undo.offer(reader.getTranslation("meeting.promises.done-told"), () -> takeBack(promise, seen + 1));
            }
            return;
        }
        LocalDate today = LocalDate.now(clock);
        promises.ofMeeting(meeting).stream()
                .filter(one -> one.id().equals(promise))
                .findFirst()
                .ifPresent(one -> new PromiseNewsDialog(
                                outcome,
                                one,
                                today,
                                nextAfter(viewer, one, today),
                                (due, why) -> tell(reader, promise, seen, outcome, due, why))
                        .open());
    }

    /** A promise is moved to a later day than it has. */
    private @Nullable LocalDate nextAfter(PersonId viewer, PromiseDetail promise, LocalDate today) {
        PersonId other = promise.owner().equals(viewer) ? promise.other() : promise.owner();
        return oneOnOnes
                .nextDayWith(other, promise.due().isAfter(today) ? promise.due() : today)
                .orElse(null);
    }

    private boolean takeBack(PromiseId promise, int seen) {
        try {
            return promises.takeBackDone(promise, seen);
        } catch (ReadOnlyMeetingException | AccessDeniedException e) {
            return false;
        }
    }

    private boolean tell(
            Component reader, PromiseId promise, int seen, Outcome outcome, @Nullable LocalDate due, String why) {
        return attempt(reader, "meeting.promises.meanwhile", () -> promises.tell(promise, seen, outcome, due, why));
    }

    /** The other one may have wrapped the meeting up, or told something else, a moment ago. */
    private static boolean attempt(Component reader, String refusal, BooleanSupplier work) {
        boolean done;
        try {
            done = work.getAsBoolean();
        } catch (ReadOnlyMeetingException e) {
            done = false;
        }
        if (!done) {
            Components.notice(reader.getTranslation(refusal));
        }
        return done;
    }
}
