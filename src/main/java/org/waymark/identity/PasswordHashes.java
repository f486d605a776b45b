package org.waymark.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/**
 * What passwords are compared with. The database shows a hash to the operator alone, so no page can read one; an account as
 * it is loaded has none.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-23-signing-in-runs-as-the-operator.md">Decision: signing in</a>
 */
@Repository
class PasswordHashes {

    private final JdbcClient jdbc;

    PasswordHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for somebody without an account, and for whoever asks and is not the operator. */
    Optional<String> of(PersonId person) {
        // A row comes in any case, with nothing in it for whom there is no hash.
        return jdbc.sql("select password_hash_of(:person)")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Puts another hash in the place of the one of an account. */
    void change(PersonId person, String hash) {
        jdbc.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", hash)
                .param("person", person.value())
                .update();
    }
}
