package org.waymark.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;

/**
 * Deletes mail that is done: who got which mail when is nobody's business for good. What says that a mail went out already stays as long
 * as the same one could be planned again. It runs on every node: what one has done, another finds done.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-25-mail.md">Decision: mail goes out once</a>
 */
@Component
class MailCleaning {

    /** In a transaction, so that nobody who plans or sends mail waits for long. */
    private static final int AT_ONCE = 1_000;

    /** Any shorter, and a change of name would be told again that was told already. */
    private static final Duration LEAST = IdentityMail.TOLD_WITHIN.plusDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    MailCleaning(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${waymark.mail.keep:30d}") Duration kept) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = kept.compareTo(LEAST) < 0 ? LEAST : kept;
    }

    @Scheduled(
            initialDelayString = "${waymark.mail.clean-first-after:10m}",
            fixedDelayString = "${waymark.mail.clean-every:6h}")
    void run() {
        Instant before = clock.instant().minus(kept);
        boolean isMore = true;
        while (isMore) {
            isMore = RunAs.operator(() -> Objects.requireNonNull(transaction.execute(
                    status -> cleanMail(before) + cleanIdentityMail(before) + cleanFeedMail(before) > 0)));
        }
    }

    /**
     * Of a day that is over nothing is planned any more. That a reflection is open is told once for each one-on-one, however it is
     * moved, so this stays as long as that is to come.
     */
    private int cleanMail(Instant before) {
        return jdbc.sql("""
            delete from mail where id in (
                select id from mail
                where day < :day and due_at < :before and next_attempt_at < :before
                  and (kind <> 'OPENED' or one_on_one_is_over(one_on_one_id, :day))
                limit :most for update skip locked)
            """)
                .param("day", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .param("before", utc(before))
                .param("most", AT_ONCE)
                .update();
    }

    private int cleanIdentityMail(Instant before) {
        return jdbc.sql("""
            delete from identity_mail where (person_id, at, address) in (
                select person_id, at, address from identity_mail
                where at < :before and next_attempt_at < :before limit :most for update skip locked)
            """).param("before", utc(before)).param("most", AT_ONCE).update();
    }

    private int cleanFeedMail(Instant before) {
        return jdbc.sql("""
            delete from feed_mail where (feed_id, person_id) in (
                select feed_id, person_id from feed_mail
                where planned_at < :before and next_attempt_at < :before limit :most for update skip locked)
            """).param("before", utc(before)).param("most", AT_ONCE).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
