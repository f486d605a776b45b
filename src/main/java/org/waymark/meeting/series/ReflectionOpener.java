package org.waymark.meeting.series;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;
import org.waymark.reflection.Reflections;

/**
 * Opens the employee's reflection when a day is set, whoever set it. It runs as the employee: a manager may neither see
 * nor write anything inside a reflection, not even the questions it starts with.
 */
@Component
class ReflectionOpener {

    private final OneOnOneRepository oneOnOnes;
    private final Reflections reflections;
    private final TransactionTemplate transaction;

    ReflectionOpener(
            OneOnOneRepository oneOnOnes, Reflections reflections, PlatformTransactionManager transactionManager) {
        this.oneOnOnes = oneOnOnes;
        this.reflections = reflections;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Two changes of a day may arrive in any order or at the same time: what counts is the day that it is on now. */
    @Async
    @TransactionalEventListener
    void on(OneOnOneSet event) {
        RunAs.person(
                event.employee(),
                () -> transaction.execute(status -> {
                    oneOnOnes
                            .findLocked(event.oneOnOne().value())
                            // A later one of a series waits until it is the next.
                            .filter(oneOnOne -> !oneOnOne.belongsToSeries() || oneOnOne.prepared())
                            .ifPresent(oneOnOne ->
                                    reflections.prepare(oneOnOne.id().value(), oneOnOne.day()));
                    return true;
                }));
    }
}
