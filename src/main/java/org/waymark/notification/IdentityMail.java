package org.waymark.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.identity.factor.FactorChange;

/**
 * Mail about a changed name, mail address or id, about a sign-on that somebody is recognised by from now on, and about their second step at
 * signing in. It is planned from what
 * the database wrote down, so that none is forgotten, whoever made the change.
 */
@Repository
class IdentityMail {

    /** Nobody is told of what is older, such as when a mail server is set up for the first time. */
    static final Duration TOLD_WITHIN = Duration.ofDays(7);

    /** One mail: whom it is for, about which moment, and where it goes. */
    record Due(PersonId person, Instant at, String address, int attempts) {}

    private final JdbcClient jdbc;

    IdentityMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To the address that was theirs before, and to a new one as well; once for all that was changed in one go. What was told of a
     * change that left the address alone is not told again for an address that is a new one since.
     */
    void plan(Instant now) {
        jdbc.sql("""
            insert into identity_mail (person_id, at, address, next_attempt_at)
            select change.person_id, change.at, change.address, :now
            from (
                select person_id, at, address, is_of_address from identity_changed_within(:days)
                union select person_id, at, address, false from joined_within(:days)
                union select person_id, at, address, false from factor_changed_within(:days)) change
            where not exists (
                select from identity_mail told
                where told.person_id = change.person_id and told.at = change.at
                  and (told.address = change.address or not change.is_of_address))
            on conflict do nothing
            """)
                .param("now", utc(now))
                .param("days", (int) TOLD_WITHIN.toDays())
                .update();
    }

    /** Takes one that no other node has taken, until the transaction ends; whoever has left is told nothing. */
    Optional<Due> take(Instant now) {
        return jdbc.sql("""
            select person_id, at, address, attempts from identity_mail
            where state = 'WAITING' and next_attempt_at <= :now and not has_left(person_id)
            order by next_attempt_at, person_id, at limit 1 for update skip locked
            """)
                .param("now", utc(now))
                .query((row, number) -> due(row))
                .optional();
    }

    /** By which providers somebody is recognised since the moment that a mail is about. */
    List<String> joined(Due mail) {
        return jdbc.sql(
                        "select issuer from joined_within(:days) where person_id = :person and at = :at order by issuer")
                // As it was planned within the days, and may have waited for the server.
                .param("days", 2 * (int) TOLD_WITHIN.toDays())
                .param("person", mail.person().value())
                .param("at", utc(mail.at()))
                .query(String.class)
                .list();
    }

    /** What became of somebody's second step at the moment that a mail is about. */
    List<FactorChange> factorChanges(Due mail) {
        return jdbc.sql(
                        "select what, at, by from factor_changed_within(:days) where person_id = :person and at = :at order by what")
                .param("days", 2 * (int) TOLD_WITHIN.toDays())
                .param("person", mail.person().value())
                .param("at", utc(mail.at()))
                .query((row, number) -> new FactorChange(
                        FactorChange.What.valueOf(row.getString("what")), mail.at(), row.getString("by")))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new PersonId(row.getLong("person_id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getInt("attempts"));
    }

    void sent(Due mail, Instant now) {
        end(mail, "SENT", now);
    }

    /** There is nothing left to tell, as when somebody was parted from a sign-on meanwhile. */
    void drop(Due mail, Instant now) {
        end(mail, "DROPPED", now);
    }

    /** Nobody will ever get it. */
    void fail(Due mail, Instant now) {
        end(mail, "FAILED", now);
    }

    private void end(Due mail, String state, Instant now) {
        jdbc.sql("""
            update identity_mail set state = :state, attempts = attempts + 1,
                sent_at = case when :state = 'SENT' then cast(:now as timestamptz) end
            where person_id = :person and at = :at and address = :address
            """)
                .param("state", state)
                .param("now", utc(now))
                .param("person", mail.person().value())
                .param("at", utc(mail.at()))
                .param("address", mail.address())
                .update();
    }

    void tryAgain(Due mail, Instant next) {
        jdbc.sql("""
            update identity_mail set attempts = attempts + 1, next_attempt_at = :next
            where person_id = :person and at = :at and address = :address
            """)
                .param("next", utc(next))
                .param("person", mail.person().value())
                .param("at", utc(mail.at()))
                .param("address", mail.address())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
