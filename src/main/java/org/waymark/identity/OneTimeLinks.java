package org.waymark.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.identity.invitation.AccountInvitations;

/** Links that set a password once. The database keeps a hash: whoever reads it cannot use them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OneTimeLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for: a person's password, or, without a person, the first administrator. */
    record Purpose(@Nullable PersonId person) {}

    /** Makes the link of the first administrator. One for a person is made by their invitation. */
    String createFirst() {
        String token = Hashes.newSecret();
        jdbc.sql("delete from one_time_link where person_id is null").update();
        jdbc.sql("insert into one_time_link (token_hash, expires_at) values (:hash, :expires)")
                .param("hash", Hashes.sha256(token))
                .param(
                        "expires",
                        clock.instant().plus(AccountInvitations.LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    void forgetAll(PersonId person) {
        jdbc.sql("delete from one_time_link where person_id = :person")
                .param("person", person.value())
                .update();
    }

    Optional<Purpose> find(String token) {
        if (!Hashes.isSecret(token)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select person_id from one_time_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", Hashes.sha256(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    long person = row.getLong("person_id");
                    return new Purpose(row.wasNull() ? null : new PersonId(person));
                })
                .optional();
    }

    /**
     * Uses a link up; of two attempts at the same time one gets it. That it was used stays known within the transaction, for
     * the audit trail: nobody is signed in who could be named there.
     */
    boolean consume(String token) {
        return jdbc.sql("update one_time_link set used_at = now() where token_hash = :hash and used_at is null")
                        .param("hash", Hashes.sha256(token))
                        .update()
                == 1;
    }
}
