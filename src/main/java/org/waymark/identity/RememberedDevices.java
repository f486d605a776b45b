package org.waymark.identity;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;

/** The devices on which somebody asked to stay signed in. */
@Repository
@Transactional
class RememberedDevices {

    /** How long a device is remembered after it was last used. */
    static final Duration LIFETIME = Duration.ofDays(Accounts.REMEMBERED_DAYS);

    /** How long a device is remembered at most, however often it is used: then the password is asked for again. */
    static final Duration LONGEST = Duration.ofDays(Accounts.REMEMBERED_DAYS_AT_MOST);

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void remember(PersonId person, String series, String secret) {
        Instant now = clock.instant();
        jdbc.sql("delete from remembered_device where person_id = :person and expires_at <= :now")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into remembered_device
                            (series, person_id, secret_hash, created_at, last_used_at, expires_at)
                        values (:series, :person, :hash, :now, :now, :expires)
                        """)
                .param("series", series)
                .param("person", person.value())
                .param("hash", Hashes.sha256(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose device this is, if the secret fits and its time is not over; using it gives it new time. */
    Optional<PersonId> use(String series, String secret) {
        Instant now = clock.instant();
        Optional<PersonId> owner = jdbc.sql("""
                        select person_id, secret_hash from remembered_device
                        where series = :series and expires_at > :now and created_at > :began
                        """)
                .param("series", series)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("began", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .query((row, number) -> MessageDigest.isEqual(row.getBytes("secret_hash"), Hashes.sha256(secret))
                        ? Optional.of(new PersonId(row.getLong("person_id")))
                        : Optional.<PersonId>empty())
                .optional()
                .flatMap(Function.identity());
        owner.ifPresent(person -> jdbc.sql(
                        "update remembered_device set last_used_at = :now, expires_at = :expires where series = :series")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .param("series", series)
                .update());
        return owner;
    }

    /** The devices of a person whose time is not over, the latest used first. */
    List<RememberedDevice> of(PersonId person, Optional<String> here) {
        return jdbc.sql("""
                        select series, created_at, last_used_at from remembered_device
                        where person_id = :person and expires_at > :now
                        order by last_used_at desc, series
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    String series = row.getString("series");
                    return new RememberedDevice(
                            series,
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                            here.filter(series::equals).isPresent());
                })
                .list();
    }

    /** Forgets a device, if it is this person's. */
    boolean forget(PersonId person, String series) {
        return jdbc.sql("delete from remembered_device where series = :series and person_id = :person")
                        .param("series", series)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void forget(String series) {
        jdbc.sql("delete from remembered_device where series = :series")
                .param("series", series)
                .update();
    }

    /** Forgets every device of the viewer's, or of anybody's for an administrator. */
    void forgetAll(PersonId person) {
        Long _ = jdbc.sql("select forget_devices_of(:person)")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void forgetAllBut(PersonId person, Optional<String> here) {
        jdbc.sql(
                        "delete from remembered_device where person_id = :person and series is distinct from cast(:here as text)")
                .param("person", person.value())
                .param("here", here.orElse(null))
                .update();
    }
}
