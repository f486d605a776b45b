package org.waymark.notification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.LinePutBack;
import org.waymark.organization.ManagerChanged;

/**
 * Tells calendars of what does not take place because its line has ended. Whoever ends a line may not know its one-on-ones, so
 * this goes by what was sent, afterwards; the event is kept until it is done. What a line that is put back had no use for meanwhile
 * goes out after all.
 */
@Component
class EndedLines {

    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EndedLines(Outbox outbox, Clock clock, PlatformTransactionManager transactionManager) {
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Async
    @TransactionalEventListener
    void on(ManagerChanged event) {
        PersonId former = event.from();
        if (former == null) {
            return;
        }
        RunAs.operator(() -> transaction.execute(status -> {
            outbox.planEnd(
                    event.person(),
                    former,
                    LocalDate.now(clock),
                    clock.instant().plus(MailPlanner.PREPARED));
            return true;
        }));
    }

    @Async
    @TransactionalEventListener
    void on(LinePutBack event) {
        RunAs.operator(() -> transaction.execute(status -> {
            outbox.takeUpAgain(event.person(), event.manager(), LocalDate.now(clock), clock.instant());
            return true;
        }));
    }
}
