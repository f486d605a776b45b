package org.waymark.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.StepDue;
import org.waymark.growth.story.StoryAsked;
import org.waymark.meeting.promise.PromiseDue;
import org.waymark.meeting.series.InvitationDue;
import org.waymark.meeting.series.OneOnOneSet;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.time.TimeZones;
import org.waymark.notification.Outbox.Change;
import org.waymark.notification.Outbox.Occasion;

/** Plans mail as soon as there is a reason, in the transaction that gives it: none is forgotten. */
@Component
class MailPlanner {

    /** When people look at their mail before the day begins, on their own clocks. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The reflection is prepared after the day is set, by another thread; and a day that is set wrongly is soon set right. */
    static final Duration PREPARED = Duration.ofMinutes(2);

    private static final List<MailKind> TO_THE_EMPLOYEE =
            List.of(MailKind.OPENED, MailKind.THREE_DAYS, MailKind.ONE_DAY);

    private final Outbox outbox;
    private final OneOnOnes oneOnOnes;
    private final TimeZones zones;
    private final Clock clock;

    MailPlanner(Outbox outbox, OneOnOnes oneOnOnes, TimeZones zones, Clock clock) {
        this.outbox = outbox;
        this.oneOnOnes = oneOnOnes;
        this.zones = zones;
        this.clock = clock;
    }

    /** What is planned is for the next one, whichever was set: of a later one of a series nobody is reminded before its turn. */
    @EventListener
    void on(OneOnOneSet event) {
        oneOnOnes.nextOf(event.employee()).ifPresent(next -> {
            Occasion occasion = new Occasion(next.id(), event.employee(), event.manager(), next.day());
            Map<PersonId, ZoneId> known = zones.of(List.of(event.employee(), event.manager()));
            for (MailKind kind : TO_THE_EMPLOYEE) {
                plan(occasion, event.employee(), kind, known);
            }
            plan(occasion, event.manager(), MailKind.BRIEF, known);
        });
    }

    @EventListener
    void on(InvitationDue event) {
        Occasion occasion = new Occasion(event.oneOnOne(), event.employee(), event.manager(), event.day());
        Change change = new Change(event.uid(), event.sequence());
        for (PersonId recipient : List.of(event.employee(), event.manager())) {
            outbox.plan(occasion, recipient, MailKind.INVITATION, soon(), change);
        }
    }

    @EventListener
    void on(PromiseDue event) {
        Occasion occasion = new Occasion(event.oneOnOne(), event.employee(), event.manager(), event.day());
        Map<PersonId, ZoneId> known = zones.of(List.of(event.owner()));
        plan(occasion, event.owner(), MailKind.PROMISE_TOMORROW, known);
        plan(occasion, event.owner(), MailKind.PROMISE_TODAY, known);
    }

    @EventListener
    void on(StepDue event) {
        Map<PersonId, ZoneId> known = zones.of(List.of(event.person()));
        for (MailKind kind : List.of(MailKind.STEP_TOMORROW, MailKind.STEP_TODAY)) {
            coming(kind, event.day(), event.person(), known)
                    .ifPresent(due -> outbox.plan(event.person(), kind, event.day(), due));
        }
    }

    /** Its day is the one on which they were asked. */
    @EventListener
    void on(StoryAsked event) {
        LocalDate today = LocalDate.now(clock);
        Map<PersonId, ZoneId> known = zones.of(List.of(event.asked()));
        for (MailKind kind : List.of(MailKind.STORY_ASKED, MailKind.STORY_AGAIN, MailKind.STORY_LAST)) {
            coming(kind, today, event.asked(), known).ifPresent(due -> outbox.plan(event.asked(), kind, today, due));
        }
    }

    private void plan(Occasion occasion, PersonId recipient, MailKind kind, Map<PersonId, ZoneId> known) {
        coming(kind, occasion.day(), recipient, known)
                .ifPresent(due -> outbox.plan(occasion, recipient, kind, due, null));
    }

    /** When it goes out, on the clocks of whoever gets it; empty if that is over. */
    private Optional<Instant> coming(MailKind kind, LocalDate day, PersonId recipient, Map<PersonId, ZoneId> known) {
        ZoneId zone = known.getOrDefault(recipient, clock.getZone());
        return Optional.of(due(kind.daysBefore(), day, zone)).filter(due -> !due.isBefore(clock.instant()));
    }

    private Instant due(OptionalInt daysBefore, LocalDate day, ZoneId zone) {
        return daysBefore.isEmpty()
                ? soon()
                : day.minusDays(daysBefore.getAsInt())
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
    }

    private Instant soon() {
        return clock.instant().plus(PREPARED);
    }
}
