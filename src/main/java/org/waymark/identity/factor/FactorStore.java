package org.waymark.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.MasterSeal;
import org.waymark.base.crypto.MasterSealed;
import org.waymark.base.domain.PersonId;

/** Second factors. Their secrets are sealed, each in its place. */
@Repository
@Transactional
class FactorStore implements MasterSealed {

    /** How many of the latest changes somebody is shown. */
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final MasterSeal seal;

    FactorStore(JdbcClient jdbc, MasterSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    boolean isSetUp(PersonId person) {
        return jdbc.sql("select has_second_factor(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The secret of somebody's app; empty if they have none, and if it does not open, as after a restore with another master key. */
    Optional<String> secret(PersonId person) {
        return jdbc.sql("select sealed_secret from one_time_code where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> seal.open(place(person.value()), row.getBytes(1)))
                .optional()
                .flatMap(opened -> opened);
    }

    /** Takes the code of a step, unless that or a later one was taken before; of two at the same time one gets it. */
    boolean takeStep(PersonId person, long step) {
        return jdbc.sql("update one_time_code set last_step = :step where person_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Takes a recovery code that was not used before; of two at the same time one gets it. */
    boolean takeRecovery(PersonId person, byte[] hash, Instant now) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where person_id = :person and code_hash = :hash and used_at is null
                        """)
                        .param("now", utc(now))
                        .param("person", person.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /** Puts another app in the place of the one before, if there was one; its recovery codes end with it. */
    void setUp(PersonId person, String secret, long step, List<byte[]> recovery, Instant now) {
        deleteApp(person);
        jdbc.sql("""
            insert into one_time_code (person_id, sealed_secret, since, last_step) values (:person, :secret, :now, :step)
            """)
                .param("person", person.value())
                .param("secret", seal.seal(place(person.value()), secret))
                .param("now", utc(now))
                .param("step", step)
                .update();
        makeRecovery(person, recovery, now);
    }

    /** Puts other recovery codes in the place of those before. */
    void makeRecovery(PersonId person, List<byte[]> hashes, Instant now) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
            insert into recovery_code (person_id, code_hash, made_at)
            select :person, hash, :now from unnest(cast(:hashes as bytea[])) hash
            """)
                .param("person", person.value())
                .param("now", utc(now))
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    /** The recovery codes go with the last second factor. */
    void removeApp(PersonId person) {
        deleteApp(person);
        if (!isSetUp(person)) {
            removeRecovery(person);
        }
    }

    private void deleteApp(PersonId person) {
        jdbc.sql("delete from one_time_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void removeRecovery(PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void removeEverything(PersonId person) {
        removeRecovery(person);
        deleteApp(person);
        jdbc.sql("delete from passkey where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Since when somebody has an app, null for never, how many passkeys they have, and how many recovery codes are left. */
    record Kept(@Nullable Instant since, int passkeys, int left) {}

    Kept kept(PersonId person) {
        return jdbc.sql("""
            select (select since from one_time_code where person_id = :person) as since,
                (select count(*) from passkey where person_id = :person) as passkeys,
                (select count(*) from recovery_code where person_id = :person and used_at is null) as unused
            """)
                .param("person", person.value())
                .query((row, number) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new Kept(
                            since == null ? null : since.toInstant(), row.getInt("passkeys"), row.getInt("unused"));
                })
                .single();
    }

    /** What became of somebody's, the latest first. */
    List<FactorChange> changes(PersonId person) {
        return jdbc.sql("""
            select what, at, called(nullif(changed_by, person_id)) as by from factor_change
            where person_id = :person order by id desc limit :shown
            """)
                .param("person", person.value())
                .param("shown", SHOWN)
                .query((row, number) -> change(row))
                .list();
    }

    private static FactorChange change(ResultSet row) throws SQLException {
        return new FactorChange(
                FactorChange.What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    @Override
    public void sealAnew() {
        List<Long> people = jdbc.sql("select person_id from one_time_code")
                .query(Long.class)
                .list();
        for (long person : people) {
            jdbc.sql("select sealed_secret from one_time_code where person_id = :whose for update")
                    .param("whose", person)
                    .query((row, number) -> row.getBytes(1))
                    .optional()
                    .filter(bytes -> !seal.isNewest(bytes))
                    // One that opens with no key stays as it is.
                    .flatMap(bytes -> seal.open(place(person), bytes))
                    .ifPresent(secret -> jdbc.sql(
                                    "update one_time_code set sealed_secret = :sealed where person_id = :person")
                            .param("sealed", seal.seal(place(person), secret))
                            .param("person", person)
                            .update());
        }
    }

    private static String place(long person) {
        return "one_time_code.sealed_secret:" + person;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
