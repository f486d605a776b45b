package org.waymark.identity.signon;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Whom what a provider calls somebody stands for. Both parts of it count: another provider may call somebody else the same. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ExternalIdentities {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExternalIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person_id from external_identity where issuer = :issuer and known_as = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional();
    }

    List<String> issuers(PersonId person) {
        return jdbc.sql("select issuer from external_identity where person_id = :person order by issuer")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    List<OwnSignOn> of(PersonId person) {
        return jdbc.sql("select issuer, joined_at from external_identity where person_id = :person order by joined_at")
                .param("person", person.value())
                .query((row, number) -> new OwnSignOn(
                        row.getString("issuer"),
                        row.getObject("joined_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void part(PersonId person) {
        jdbc.sql("delete from external_identity where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Tells the database for the rest of the transaction, and so the audit trail, that a provider's word is why something changes. */
    void tellOfSignOn() {
        jdbc.sql("select set_config('waymark.sign_on', 'true', true)").query().singleRow();
    }

    /** Whether it is this one that is joined now; nothing happens to one of theirs, or to a person of the same provider, that is there. */
    boolean join(String issuer, String subject, PersonId person) {
        return jdbc.sql("""
                        insert into external_identity (issuer, known_as, person_id, joined_at)
                        values (:issuer, :subject, :person, :now) on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
