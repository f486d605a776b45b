package org.waymark.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;

/** How much mail is due and has not gone out. It is counted when somebody asks. */
@Repository
class MailMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean isByMail;
    private final Clock clock;

    MailMeters(JdbcClient jdbc, PlatformTransactionManager transactions, Optional<JavaMailSender> server, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.isByMail = server.isPresent();
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("waymark.mail.waiting", this, MailMeters::waiting).register(meters);
    }

    private double waiting() {
        return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
            select (select count(*) from mail where state = 'WAITING' and due_at <= :now)
                + (select count(*) from identity_mail where state = 'WAITING' and at <= :now)
                + (select count(*) from feed_mail where state = 'WAITING' and planned_at <= :now)
                + coalesce((select waiting from mail_of_invitations(:now, :now) where :by_mail), 0)
            """)
                .param("by_mail", isByMail)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Double.class)
                .single())));
    }
}
