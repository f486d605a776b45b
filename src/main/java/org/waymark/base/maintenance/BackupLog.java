package org.waymark.base.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.maintenance.Backups.Copied;
import org.waymark.base.security.RunAs;

/** When backups were made. Where they are is known to whoever keeps them. */
@Repository
class BackupLog {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BackupLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Takes note of a backup that is whole. */
    void made(Copied copied) {
        RunAs.operator(() ->
                transaction.execute(status -> jdbc.sql("insert into backup_made (at, row_count) values (:now, :rows)")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("rows", copied.rows())
                        .update()));
    }

    /** When the last one was made, within a transaction of the operator's. */
    Optional<Instant> last() {
        return jdbc.sql("select at from backup_made order by at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
