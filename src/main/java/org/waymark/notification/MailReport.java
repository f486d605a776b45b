package org.waymark.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Repository;
import org.waymark.base.health.HealthReport;
import org.waymark.base.health.HealthSign;
import org.waymark.base.text.Sentence;

/** Whether mail goes out, invitations where they go by mail among it. It counts, and tells of nobody. */
@Repository
@Order(30)
class MailReport implements HealthReport {

    /** Mail that is due goes out within a minute; a server that has had this long is not merely slow. */
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    private static final Duration OF_LATE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean hasServer;
    private final String from;
    private final String url;
    private final boolean isOnItsOwn;

    MailReport(
            JdbcClient jdbc,
            Clock clock,
            Optional<JavaMailSender> server,
            @Value("${waymark.mail.from}") String from,
            @Value("${waymark.url:}") String url,
            @Value("${spring.datasource.url:}") String database) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hasServer = server.isPresent();
        this.from = from;
        this.url = url;
        this.isOnItsOwn = database.isEmpty();
    }

    /**
     * How mail is.
     *
     * @param sentAt when one was last sent, null for never
     * @param waiting how many are due and have not gone out
     * @param since since when the one is due that is due longest, null for none
     * @param failed how many nobody will get, of the last days
     * @param refused of how many people the address was refused
     */
    private record State(
            @Nullable Instant sentAt,
            long waiting,
            @Nullable Instant since,
            long failed,
            long refused) {}

    @Override
    public String title() {
        return "notification.health";
    }

    @Override
    public List<HealthSign> signs() {
        State state = state(clock.instant());
        List<HealthSign> signs = new ArrayList<>();
        if (!hasServer) {
            signs.add(amiss("no-server", state.waiting()));
        } else {
            if (state.since() != null && state.since().isBefore(clock.instant().minus(OVERDUE))) {
                signs.add(amiss("waiting", state.waiting(), state.since()));
            }
            if (from.endsWith("@localhost")) {
                signs.add(amiss("from", from));
            }
            if (url.isEmpty() && !isOnItsOwn) {
                signs.add(amiss("url"));
            }
        }
        if (state.failed() > 0) {
            signs.add(amiss("failed", state.failed()));
        }
        if (state.refused() > 0) {
            signs.add(HealthSign.amiss(
                            Sentence.of("notification.health.refused", state.refused()),
                            Sentence.of("notification.health.refused.do"))
                    .to("admin/people"));
        }
        if (hasServer) {
            signs.add(HealthSign.well(
                    state.sentAt() == null
                            ? Sentence.of("notification.health.none-sent")
                            : Sentence.of("notification.health.sent", state.sentAt())));
        }
        return signs;
    }

    private static HealthSign amiss(String what, Object... arguments) {
        String key = "notification.health." + what;
        return HealthSign.amiss(Sentence.of(key, arguments), Sentence.of(key + ".do"));
    }

    private State state(Instant now) {
        return jdbc.sql("""
            select greatest((select max(sent_at) from mail), (select max(sent_at) from identity_mail),
                    (select max(sent_at) from feed_mail), invited.sent_at) as sent_at,
                due.waiting + coalesce(invited.waiting, 0) as waiting, least(due.since, invited.since) as since,
                (select count(*) from mail where state = 'FAILED' and next_attempt_at > :late)
                    + coalesce(invited.refused, 0) as failed,
                (select count(*) from refused_address) as refused
            from (
                select count(*) as waiting, min(due_at) as since from (
                    select due_at from mail where state = 'WAITING' and due_at <= :now
                    union all
                    select at from identity_mail where state = 'WAITING' and at <= :now
                    union all
                    select planned_at from feed_mail where state = 'WAITING' and planned_at <= :now) waiting) due
                left join mail_of_invitations(:now, :late) invited on :by_mail
            """)
                .param("by_mail", hasServer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("late", now.minus(OF_LATE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new State(
                        moment(row, "sent_at"),
                        row.getLong("waiting"),
                        moment(row, "since"),
                        row.getLong("failed"),
                        row.getLong("refused")))
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
