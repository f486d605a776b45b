package org.waymark.meeting.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;

/**
 * Sees to it that series go on and that the next reflection opens, whether somebody comes or not. The operator learns for whom
 * something is to be done, and then it is done as that person. It runs on every node: what one has done, another finds done.
 */
@Component
class MeetingKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingKeeper.class);

    private final MeetingSeries series;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MeetingKeeper(MeetingSeries series, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactionManager) {
        this.series = series;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Each person's part is a transaction of its own: one that fails is tried again next time and holds nobody up. */
    @Scheduled(
            initialDelayString = "${waymark.series.first-after:30s}",
            fixedDelayString = "${waymark.series.every:1h}")
    void run() {
        RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> find())))
                .forEach(this::keepUp);
    }

    private List<PersonId> find() {
        LocalDate today = LocalDate.now(clock);
        Long[] employees = jdbc.sql("select coalesce(employees_to_keep_up(:today, :until), '{}')")
                .param("today", today)
                .param("until", today.plus(MeetingSeries.LEAST))
                .query((row, number) -> (Long[]) row.getArray(1).getArray())
                .single();
        return Stream.of(employees).map(PersonId::new).toList();
    }

    private void keepUp(PersonId employee) {
        try {
            RunAs.person(employee, () -> {
                series.keepUp();
                return true;
            });
        } catch (OptimisticLockingFailureException e) {
            LOG.debug("Another node kept a series up at the same time");
        } catch (RuntimeException e) {
            // Its message may name a place or a day; the log says only that it is to be tried again.
            LOG.warn("A series could not be kept up: {}", e.getClass().getSimpleName());
        }
    }
}
