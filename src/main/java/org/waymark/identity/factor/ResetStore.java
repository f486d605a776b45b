package org.waymark.identity.factor;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Resets that wait for a second person. The database asks once more who may. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ResetStore {

    /** What nobody has released for a week waits no more; the database says so as well. */
    private static final String WAITS = " state = 'WAITING' and asked_at > now() - interval '7 days' ";

    private final JdbcClient jdbc;

    ResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for one; what waits already goes on waiting. */
    void ask(PersonId person, PersonId asker) {
        jdbc.sql(
                        "update factor_reset set state = 'ENDED', decided_by = :asker, decided_at = now() where person_id = :person"
                                + " and state = 'WAITING' and not (" + WAITS + ")")
                .param("person", person.value())
                .param("asker", asker.value())
                .update();
        jdbc.sql("""
            insert into factor_reset (person_id, asked_by) values (:person, :asker)
            on conflict (person_id) where state = 'WAITING' do nothing
            """)
                .param("person", person.value())
                .param("asker", asker.value())
                .update();
    }

    /** The oldest first. */
    List<FactorReset> waiting(int limit) {
        return jdbc.sql("""
            select id, called(person_id) as name, called(asked_by) as asker, asked_at,
                asked_by <> viewer() and person_id <> viewer()
                    and roles_of(asked_by) && array['PEOPLE_TEAM', 'ADMINISTRATOR'] as releasable
            from factor_reset where
            """ + WAITS + "order by id limit :limit")
                .param("limit", limit)
                .query((row, number) -> new FactorReset(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("asker"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("releasable")))
                .list();
    }

    boolean isWaiting(PersonId person) {
        return jdbc.sql("select exists (select from factor_reset where person_id = :person and" + WAITS + ")")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Who it is about, as long as it waits. */
    Optional<PersonId> personOf(long id) {
        return jdbc.sql("select person_id from factor_reset where id = :id and" + WAITS)
                .param("id", id)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional();
    }

    /** False if it waits no more, and for whoever may not. */
    boolean release(long id) {
        return jdbc.sql("select release_factor_reset(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void end(long id, PersonId by) {
        jdbc.sql("""
            update factor_reset set state = 'ENDED', decided_by = :by, decided_at = now() where id = :id and state = 'WAITING'
            """).param("id", id).param("by", by.value()).update();
    }
}
