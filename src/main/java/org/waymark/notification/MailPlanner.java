package org.waymark.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.meeting.OneOnOneSet;
import org.waymark.meeting.OneOnOnes;

/** Plans the mail around a one-on-one as soon as its day is set, in the same transaction: none is forgotten. */
@Component
class MailPlanner {

    /** When people look at their mail before the day begins. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The reflection is prepared after the day is set, by another thread; and a day that is set wrongly is soon set right. */
    private static final Duration PREPARED = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final OneOnOnes oneOnOnes;
    private final Clock clock;

    MailPlanner(Outbox outbox, OneOnOnes oneOnOnes, Clock clock) {
        this.outbox = outbox;
        this.oneOnOnes = oneOnOnes;
        this.clock = clock;
    }

    @EventListener
    void on(OneOnOneSet event) {
        oneOnOnes.nextDay(event.employee()).ifPresent(day -> {
            for (MailKind kind : MailKind.values()) {
                plan(event, kind, day);
            }
        });
    }

    private void plan(OneOnOneSet event, MailKind kind, LocalDate day) {
        Instant now = clock.instant();
        Instant due = kind.isAtOnce()
                ? now.plus(PREPARED)
                : day.minusDays(kind.daysBefore())
                        .atTime(MORNING)
                        .atZone(clock.getZone())
                        .toInstant();
        if (!due.isBefore(now)) {
            outbox.plan(event, kind == MailKind.BRIEF ? event.manager() : event.employee(), kind, day, due);
        }
    }
}
