package org.waymark.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Passkeys. The database lets nobody but their owner make one, and shows them to their owner and while somebody signs in. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyStore {

    private static final String OWNER = """
        select person_id, handle, mail_address_of(person_id) as email, called(person_id) as name from passkey_owner where
        """;

    private static final String RECORD = """
        select passkey.*, owner.handle from passkey join passkey_owner owner using (person_id) where
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PasskeyOwner> owner(PersonId person) {
        return jdbc.sql(OWNER + " person_id = :person")
                .param("person", person.value())
                .query((row, number) -> owner(row))
                .optional();
    }

    Optional<PasskeyOwner> owner(Bytes handle) {
        return jdbc.sql(OWNER + " handle = :handle")
                .param("handle", handle.getBytes())
                .query((row, number) -> owner(row))
                .optional();
    }

    /** What devices know somebody by stays the same for all their passkeys, so that one device keeps one of them. */
    void keepOwner(PersonId person, Bytes handle) {
        jdbc.sql(
                        "insert into passkey_owner (person_id, handle) values (:person, :handle) on conflict (person_id) do nothing")
                .param("person", person.value())
                .param("handle", handle.getBytes())
                .update();
    }

    Optional<CredentialRecord> record(Bytes credential) {
        return jdbc.sql(RECORD + " credential_id = :credential")
                .param("credential", credential.getBytes())
                .query((row, number) -> record(row))
                .optional();
    }

    List<CredentialRecord> records(Bytes handle) {
        return jdbc.sql(RECORD + " owner.handle = :handle order by passkey.id")
                .param("handle", handle.getBytes())
                .query((row, number) -> record(row))
                .list();
    }

    void add(PersonId person, CredentialRecord fresh, String browser, Instant now) {
        Bytes attestation = fresh.getAttestationObject();
        jdbc.sql("""
            insert into passkey (person_id, credential_id, attestation, transports, sign_count, label, browser, made_at)
            values (:person, :credential, :attestation, :transports, :count, :label, :browser, :now)
            """)
                .param("person", person.value())
                .param("credential", fresh.getCredentialId().getBytes())
                .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
                .param(
                        "transports",
                        fresh.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("count", fresh.getSignatureCount())
                .param("label", fresh.getLabel())
                .param("browser", browser)
                .param("now", utc(now))
                .update();
    }

    /**
     * Notes that a passkey has signed. One statement compares and moves the count, so that of two devices with the same key one is refused.
     *
     * @return false if the count is not beyond the last one, which is kept as well, as its owner is told
     */
    boolean used(Bytes credential, long count) {
        boolean further = jdbc.sql("""
            update passkey set sign_count = :count, last_used_at = :now
            where credential_id = :credential and (sign_count < :count or sign_count = 0 and :count = 0)
            """)
                        .param("count", count)
                        .param("now", utc(clock.instant()))
                        .param("credential", credential.getBytes())
                        .update()
                == 1;
        if (!further) {
            jdbc.sql("update passkey set refused_at = :now where credential_id = :credential")
                    .param("now", utc(clock.instant()))
                    .param("credential", credential.getBytes())
                    .update();
        }
        return further;
    }

    /** The oldest first. */
    List<Passkey> of(PersonId person) {
        return jdbc.sql("""
            select id, label, browser, made_at, last_used_at, refused_at from passkey where person_id = :person order by id
            """)
                .param("person", person.value())
                .query((row, number) -> new Passkey(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getString("browser"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used_at"),
                        instant(row, "refused_at")))
                .list();
    }

    void rename(PersonId person, long id, String label) {
        jdbc.sql("update passkey set label = :label where id = :id and person_id = :person")
                .param("label", label)
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    boolean remove(PersonId person, long id) {
        return jdbc.sql("delete from passkey where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static PasskeyOwner owner(ResultSet row) throws SQLException {
        return new PasskeyOwner(
                new PersonId(row.getLong("person_id")),
                new Bytes(row.getBytes("handle")),
                row.getString("email"),
                row.getString("name"));
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("sign_count"))
                .transports(transports(row.getString("transports")))
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(","))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime kept = row.getObject(column, OffsetDateTime.class);
        return kept == null ? null : kept.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
