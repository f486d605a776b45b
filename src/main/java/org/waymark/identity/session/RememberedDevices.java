package org.waymark.identity.session;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;

/**
 * The devices on which somebody asked to stay signed in.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-one-secret-for-each-return.md">Decision: one secret for each return</a>
 */
@Repository
@Transactional
class RememberedDevices {

    /** How long a device is remembered after it was last used. */
    static final Duration LIFETIME = Duration.ofDays(RememberedDevice.DAYS);

    /** How long a device is remembered at most, however often it is used: then the password is asked for again. */
    static final Duration LONGEST = Duration.ofDays(RememberedDevice.DAYS_AT_MOST);

    /** How long the secret that was replaced still counts: for requests that were on their way already. */
    static final Duration GRACE = Duration.ofSeconds(10);

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

    /** How a device came back. */
    sealed interface Return {

        /** The secret fits; it is replaced by the next one. */
        record Known(PersonId person, String next) implements Return {}

        /** The secret is not, or no more, the one of this device: somebody has a copy. */
        record Misused(PersonId person) implements Return {}

        /** There is no such device, or its time is over. */
        record Unknown() implements Return {}
    }

    /** How a secret compares with what is kept: it is the present one, or the salt is there as it is the one before and still counts. */
    private record Kept(
            PersonId person, boolean isNow, @Nullable String salt) {}

    /**
     * Has a device come back: its secret is replaced, and it has new time. The secret that was replaced last is answered with the one
     * that replaced it for as long as {@link #GRACE}.
     */
    Return use(String series, String secret) {
        Instant now = clock.instant();
        return find(series, Hashes.sha256(secret), now)
                .<Return>map(kept -> {
                    if (kept.isNow()) {
                        return new Return.Known(kept.person(), replace(series, secret, now));
                    }
                    return kept.salt() == null
                            ? new Return.Misused(kept.person())
                            : new Return.Known(kept.person(), Hashes.nextSecret(secret, kept.salt()));
                })
                .orElseGet(Return.Unknown::new);
    }

    /** What is kept of a device, of whose requests one comes after the other. */
    private Optional<Kept> find(String series, byte[] given, Instant now) {
        return jdbc.sql("""
            select person_id, secret_hash, salt,
                   case when replaced_at > :graced then previous_hash end as previous_hash
            from remembered_device
            where series = :series and expires_at > :now and created_at > :began
            for update
            """)
                .param("series", series)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("graced", now.minus(GRACE).atOffset(ZoneOffset.UTC))
                .param("began", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(
                        new PersonId(row.getLong("person_id")),
                        MessageDigest.isEqual(row.getBytes("secret_hash"), given),
                        MessageDigest.isEqual(row.getBytes("previous_hash"), given) ? row.getString("salt") : null))
                .optional();
    }

    private String replace(String series, String secret, Instant now) {
        String salt = Hashes.newSecret();
        String next = Hashes.nextSecret(secret, salt);
        jdbc.sql("""
            update remembered_device
            set previous_hash = secret_hash, secret_hash = :next, salt = :salt, replaced_at = :now,
                last_used_at = :now, expires_at = :expires
            where series = :series
            """)
                .param("next", Hashes.sha256(next))
                .param("salt", salt)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .param("series", series)
                .update();
        return next;
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

    /** Forgets a device, whosever it is, and tells whose it was. */
    Optional<PersonId> forget(String series) {
        return jdbc.sql("delete from remembered_device where series = :series returning person_id")
                .param("series", series)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    /** Forgets every device of the viewer's, or of anybody's for an administrator. */
    void forgetAll(PersonId person) {
        Long _ = jdbc.sql("select forget_devices_of(:person)")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void forgetAllBut(PersonId person, Optional<String> here) {
        jdbc.sql("delete from remembered_device where person_id = :person and series is distinct from"
                        + " cast(:here as text)")
                .param("person", person.value())
                .param("here", here.orElse(null))
                .update();
    }
}
