package org.waymark.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Sources and their tokens, of which hashes are kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TokenStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Source> sources() {
        return jdbc.sql(
                        "select id as source, name, administrator_group, people_team_group from provisioning_source order by name")
                .query((row, number) -> source(row))
                .list();
    }

    /** All that were not revoked. */
    List<ProvisioningToken> tokens() {
        return jdbc.sql("""
                select token.id, source.id as source, source.name, administrator_group, people_team_group, purpose, made_by,
                       name_of(made_by) as made_by_name, made_at, released_by is not null as released,
                       released_by is null and (made_by <> viewer() or nobody_else_releases()) as releasable, last_used_at
                from provisioning_token token join provisioning_source source on source.id = token.source_id
                where revoked_at is null
                order by source.name, made_at
                """).query((row, number) -> token(row)).list();
    }

    long add(Source source) {
        return jdbc.sql("""
                insert into provisioning_source (name, administrator_group, people_team_group) values (:name, :administrators, :people)
                returning id
                """)
                .param("name", source.name())
                .param("administrators", source.administratorGroup())
                .param("people", source.peopleTeamGroup())
                .query(Long.class)
                .single();
    }

    void change(Source source) {
        jdbc.sql("""
                update provisioning_source set administrator_group = :administrators, people_team_group = :people
                where id = :id and (administrator_group, people_team_group) is distinct from (:administrators, :people)
                """)
                .param("administrators", source.administratorGroup())
                .param("people", source.peopleTeamGroup())
                .param("id", source.id())
                .update();
    }

    UUID make(long source, byte[] hash, PersonId maker, TokenPurpose purpose) {
        return jdbc.sql("""
                insert into provisioning_token (source_id, token_hash, made_by, made_at, purpose)
                values (:source, :hash, :maker, :now, :purpose)
                returning id
                """)
                .param("source", source)
                .param("hash", hash)
                .param("maker", maker.value())
                .param("now", now())
                .param("purpose", purpose.name())
                .query(UUID.class)
                .single();
    }

    /** Has a token count, unless the viewer made it and somebody else could release it. */
    boolean release(UUID token, PersonId releaser) {
        return jdbc.sql("""
                        update provisioning_token set released_by = :releaser
                        where id = :token and released_by is null and revoked_at is null
                          and (made_by <> :releaser or nobody_else_releases())
                        """)
                        .param("releaser", releaser.value())
                        .param("token", token)
                        .update()
                == 1;
    }

    void revoke(UUID token) {
        jdbc.sql("update provisioning_token set revoked_at = :now where id = :token and revoked_at is null")
                .param("now", now())
                .param("token", token)
                .update();
    }

    /** Whose token it is, if it counts for something; that it is used is noted once in a minute. */
    Optional<TokenUse> use(byte[] hash, TokenPurpose purpose) {
        Optional<TokenUse> use = jdbc.sql("""
                select source.id as source, name, administrator_group, people_team_group, made_by
                from provisioning_token token join provisioning_source source on source.id = token.source_id
                where token_hash = :hash and purpose = :purpose and released_by is not null and revoked_at is null
                """)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .query((row, number) -> new TokenUse(source(row), new PersonId(row.getLong("made_by"))))
                .optional();
        if (use.isPresent()) {
            jdbc.sql("""
                update provisioning_token set last_used_at = :now
                where token_hash = :hash and (last_used_at is null or last_used_at < :now - interval '1 minute')
                """).param("now", now()).param("hash", hash).update();
        }
        return use;
    }

    /** Whether it is a token that was not revoked, for whatever it is and whether it counts or not. */
    boolean isOne(byte[] hash) {
        return jdbc.sql(
                        "select exists (select from provisioning_token where token_hash = :hash and revoked_at is null)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** When one that counts for something was last used. */
    Optional<Instant> usedAt(TokenPurpose purpose) {
        return jdbc.sql("""
                select last_used_at from provisioning_token
                where purpose = :purpose and released_by is not null and revoked_at is null and last_used_at is not null
                order by last_used_at desc limit 1
                """)
                .param("purpose", purpose.name())
                .query((row, number) ->
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getLong("source"),
                row.getString("name"),
                row.getString("administrator_group"),
                row.getString("people_team_group"));
    }

    private static ProvisioningToken token(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ProvisioningToken(
                row.getObject("id", UUID.class),
                source(row),
                TokenPurpose.valueOf(row.getString("purpose")),
                new PersonId(row.getLong("made_by")),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("released"),
                row.getBoolean("releasable"),
                used == null ? null : used.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
