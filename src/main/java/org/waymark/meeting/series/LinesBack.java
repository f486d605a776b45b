package org.waymark.meeting.series;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;
import org.waymark.organization.LinePutBack;

/**
 * Tells calendars that the one-on-ones of a line that was put back take place after all. Whoever puts it back sees none of them, so
 * this runs as the employee; the event is kept until it is done.
 */
@Component
class LinesBack {

    private final OneOnOneRepository oneOnOnes;
    private final InvitationRules invitations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinesBack(
            OneOnOneRepository oneOnOnes,
            InvitationRules invitations,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.oneOnOnes = oneOnOnes;
        this.invitations = invitations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Async
    @TransactionalEventListener
    void on(LinePutBack event) {
        RunAs.person(
                event.person(),
                () -> transaction.execute(status -> {
                    oneOnOnes
                            .findComing(
                                    event.person().value(),
                                    event.manager().value(),
                                    LocalDate.now(clock),
                                    Limit.unlimited())
                            .stream()
                            .filter(OneOnOne::invited)
                            .forEach(meeting -> {
                                meeting.takesPlaceAfterAll(event.person(), clock.instant());
                                invitations.rearranged(meeting);
                            });
                    return true;
                }));
    }
}
