package org.waymark.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;

/**
 * Mail that is to go out. A mail is planned once for each one-on-one or each day of it, each change of a meeting in calendars, and each
 * day on which promises or steps are due or stories were asked for, by whichever of the two gives the reason, and taken by whichever node comes first: the row
 * stays locked until it is known whether the mail server has taken it.
 */
@Repository
class Outbox {

    /** What a mail is about. */
    record Occasion(OneOnOneId oneOnOne, PersonId employee, PersonId manager, LocalDate day) {}

    /** What calendars are to be told of; its sequence is what they know it by then. */
    record Change(UUID uid, int sequence) {}

    /** A mail whose time has come; the change is null but for an invitation. */
    record Due(
            long id,
            PersonId employee,
            PersonId recipient,
            MailKind kind,
            LocalDate day,
            @Nullable Change change,
            int attempts,
            boolean eitherLeft) {}

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans a mail, unless it is planned already. Whoever plans need not be able to see what is planned for the other. */
    void plan(Occasion occasion, PersonId recipient, MailKind kind, Instant due, @Nullable Change change) {
        jdbc.sql("""
            insert into mail
                (one_on_one_id, employee_id, manager_id, recipient_id, kind, day, due_at, next_attempt_at,
                 uid, sequence)
            values (:oneOnOne, :employee, :manager, :recipient, :kind, :day, :due, :due, :uid, :sequence)
            on conflict do nothing
            """)
                .param("oneOnOne", occasion.oneOnOne().value())
                .param("employee", occasion.employee().value())
                .param("manager", occasion.manager().value())
                .param("recipient", recipient.value())
                .param("kind", kind.name())
                .param("day", occasion.day())
                .param("due", utc(due))
                .param("uid", change == null ? null : change.uid(), Types.OTHER)
                .param("sequence", change == null ? null : change.sequence(), Types.INTEGER)
                .update();
    }

    /** Plans a mail that is about no one-on-one and nobody but its receiver, unless it is planned already. */
    void plan(PersonId recipient, MailKind kind, LocalDate day, Instant due) {
        jdbc.sql("""
            insert into mail (employee_id, recipient_id, kind, day, due_at, next_attempt_at)
            values (:recipient, :recipient, :kind, :day, :due, :due) on conflict do nothing
            """)
                .param("recipient", recipient.value())
                .param("kind", kind.name())
                .param("day", day)
                .param("due", utc(due))
                .update();
    }

    /** Plans that calendars learn which one-on-ones of a line do not take place, as far as they were told of them. */
    void planEnd(PersonId employee, PersonId manager, LocalDate today, Instant due) {
        jdbc.sql("""
            insert into mail
                (one_on_one_id, employee_id, manager_id, recipient_id, kind, day, due_at, next_attempt_at,
                 uid, sequence)
            select distinct on (uid, recipient_id) one_on_one_id, employee_id, manager_id, recipient_id,
                'ENDED', day, :due, :due, uid, sequence + 1
            from mail
            where kind = 'INVITATION' and state = 'SENT' and day >= :today
              and employee_id = :employee and manager_id = :manager
            order by uid, recipient_id, sequence desc
            on conflict do nothing
            """)
                .param("employee", employee.value())
                .param("manager", manager.value())
                .param("today", today)
                .param("due", utc(due))
                .update();
    }

    /** Has mail of a line go out that came due in the last day and was of no use then; whether it is now is asked when it does. */
    void takeUpAgain(PersonId employee, PersonId manager, LocalDate today, Instant now) {
        jdbc.sql("""
            update mail set state = 'WAITING', next_attempt_at = :now
            where state = 'DROPPED' and kind in ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF')
              and employee_id = :employee and manager_id = :manager
              and day > :today and due_at > :since
            """)
                .param("employee", employee.value())
                .param("manager", manager.value())
                .param("today", today)
                .param("since", utc(now.minus(Duration.ofDays(1))))
                .param("now", utc(now))
                .update();
    }

    /** Takes the mail that is due longest and that no other node has taken, until the transaction ends. */
    Optional<Due> take(Instant now) {
        return jdbc.sql("""
            select id, employee_id, recipient_id, kind, day, uid, sequence, attempts,
                account_is_closed(recipient_id) or has_left(employee_id) or has_left(manager_id) as either_left
            from mail
            where state = 'WAITING' and due_at <= :now and next_attempt_at <= :now
            order by due_at, id limit 1 for update skip locked
            """)
                .param("now", utc(now))
                .query((row, number) -> due(row))
                .optional();
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID uid = row.getObject("uid", UUID.class);
        return new Due(
                row.getLong("id"),
                new PersonId(row.getLong("employee_id")),
                new PersonId(row.getLong("recipient_id")),
                MailKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                uid == null ? null : new Change(uid, row.getInt("sequence")),
                row.getInt("attempts"),
                row.getBoolean("either_left"));
    }

    void sent(Due mail, MailOff off, Instant now) {
        jdbc.sql("""
            update mail set state = 'SENT', sent_at = :now, attempts = attempts + 1, off_hash = :off
            where id = :id
            """)
                .param("now", utc(now))
                .param("off", off.hash())
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
