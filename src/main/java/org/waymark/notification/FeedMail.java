package org.waymark.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Mail to administrators about a file of people that was stopped: one each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeedMail {

    /** One mail: about which file, whom it is for, and whether they have left since. */
    record Due(long feed, PersonId person, int attempts, boolean hasLeft) {}

    private final JdbcClient jdbc;

    FeedMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(long feed, PersonId person, Instant now) {
        jdbc.sql("""
            insert into feed_mail (feed_id, person_id, planned_at, next_attempt_at)
            select :feed, :person, :now, :now where not has_left(:person)
            on conflict do nothing
            """)
                .param("feed", feed)
                .param("person", person.value())
                .param("now", utc(now))
                .update();
    }

    /** Takes one that no other node has taken, until the transaction ends. */
    Optional<Due> take(Instant now) {
        return jdbc.sql("""
            select feed_id, person_id, attempts, has_left(person_id) as has_left from feed_mail
            where state = 'WAITING' and next_attempt_at <= :now
            order by next_attempt_at, feed_id, person_id limit 1 for update skip locked
            """)
                .param("now", utc(now))
                .query((row, number) -> new Due(
                        row.getLong("feed_id"),
                        new PersonId(row.getLong("person_id")),
                        row.getInt("attempts"),
                        row.getBoolean("has_left")))
                .optional();
    }

    /** Ends one as sent, as one of which there is nothing to tell any more, or as one that nobody will get. */
    void end(Due mail, String state, Instant now) {
        jdbc.sql("""
            update feed_mail set state = :state, attempts = attempts + 1,
                sent_at = case when :state = 'SENT' then cast(:now as timestamptz) end
            where feed_id = :feed and person_id = :person
            """)
                .param("state", state)
                .param("now", utc(now))
                .param("feed", mail.feed())
                .param("person", mail.person().value())
                .update();
    }

    void tryAgain(Due mail, Instant next) {
        jdbc.sql("""
            update feed_mail set attempts = attempts + 1, next_attempt_at = :next
            where feed_id = :feed and person_id = :person
            """)
                .param("next", utc(next))
                .param("feed", mail.feed())
                .param("person", mail.person().value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
