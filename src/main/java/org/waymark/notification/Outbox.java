package org.waymark.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.OneOnOneSet;

/**
 * Mail that is to go out. A mail is planned once for each day of a one-on-one, by whichever of the two sets the day, and taken
 * by whichever node comes first: the row stays locked until it is known whether the mail server has taken it.
 */
@Repository
class Outbox {

    /** A mail whose time has come. */
    record Due(long id, PersonId employee, PersonId recipient, MailKind kind, LocalDate day, int attempts) {}

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans a mail, unless it is planned already. Whoever plans need not be able to see what is planned for the other. */
    void plan(OneOnOneSet event, PersonId recipient, MailKind kind, LocalDate day, Instant due) {
        jdbc.sql("""
                        insert into mail
                            (one_on_one_id, employee_id, manager_id, recipient_id, kind, day, due_at, next_attempt_at)
                        values (:oneOnOne, :employee, :manager, :recipient, :kind, :day, :due, :due)
                        on conflict do nothing
                        """)
                .param("oneOnOne", event.oneOnOne().value())
                .param("employee", event.employee().value())
                .param("manager", event.manager().value())
                .param("recipient", recipient.value())
                .param("kind", kind.name())
                .param("day", day)
                .param("due", utc(due))
                .update();
    }

    /** Takes the mail that is due longest and that no other node has taken, until the transaction ends. */
    Optional<Due> take(Instant now) {
        return jdbc.sql("""
                        select id, employee_id, recipient_id, kind, day, attempts from mail
                        where state = 'WAITING' and due_at <= :now and next_attempt_at <= :now
                        order by due_at, id limit 1 for update skip locked
                        """)
                .param("now", utc(now))
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        new PersonId(row.getLong("employee_id")),
                        new PersonId(row.getLong("recipient_id")),
                        MailKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(Due mail, Instant now) {
        jdbc.sql("update mail set state = 'SENT', sent_at = :now, attempts = attempts + 1 where id = :id")
                .param("now", utc(now))
                .param("id", mail.id())
                .update();
    }

    /** It is of no use any more: the day was moved, everything is answered, or the receiver does not want it. */
    void drop(Due mail) {
        end(mail, "DROPPED");
    }

    /** Nobody will ever get it. */
    void fail(Due mail) {
        end(mail, "FAILED");
    }

    private void end(Due mail, String state) {
        jdbc.sql("update mail set state = :state where id = :id")
                .param("state", state)
                .param("id", mail.id())
                .update();
    }

    void tryAgain(Due mail, Instant next) {
        jdbc.sql("update mail set attempts = attempts + 1, next_attempt_at = :next where id = :id")
                .param("next", utc(next))
                .param("id", mail.id())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
