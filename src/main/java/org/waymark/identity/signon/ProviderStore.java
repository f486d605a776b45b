package org.waymark.identity.signon;

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

/** The providers that administrators have entered. Their secrets are sealed, each in its place. */
@Repository
@Transactional
class ProviderStore implements MasterSealed {

    private static final String DETAIL = """
        select *, called(changed_by) as changer,
            changed_by is not null and released_by is null as waits,
            case when changed_by = viewer() then nobody_else_releases() else true end as releasable
        from sign_on_provider
        """;

    private final JdbcClient jdbc;
    private final MasterSeal seal;

    ProviderStore(JdbcClient jdbc, MasterSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<ProviderDetail> list() {
        return jdbc.sql(DETAIL + "order by key")
                .query((row, number) -> detail(row))
                .list();
    }

    /** A secret that does not open, as after a restore with another master key, is an empty one: the provider refuses it. */
    Optional<Provider> find(String key) {
        return jdbc.sql(DETAIL + "where key = :key")
                .param("key", key)
                .query((row, number) -> new Provider(
                        detail(row),
                        seal.open(place(key), row.getBytes("sealed_secret")).orElse("")))
                .optional();
    }

    /** Adds a provider, or replaces the one of this key. */
    void save(Provider provider) {
        RoleClaim roles = provider.detail().roles();
        jdbc.sql("""
            insert into sign_on_provider
                (key, name, issuer, client_id, sealed_secret, role_claim, administrator_value, people_team_value, offline_access)
            values (:key, :name, :issuer, :client, :secret, :claim, :administrator, :people, :offline)
            on conflict (key) do update set
                name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
                sealed_secret = excluded.sealed_secret, role_claim = excluded.role_claim,
                administrator_value = excluded.administrator_value, people_team_value = excluded.people_team_value,
                offline_access = excluded.offline_access
            """)
                .param("key", provider.key())
                .param("name", provider.detail().name())
                .param("issuer", provider.issuer())
                .param("client", provider.detail().clientId())
                .param("secret", seal.seal(place(provider.key()), provider.secret()))
                .param("claim", roles == null ? "" : roles.claim())
                .param("administrator", roles == null ? "" : roles.administrator())
                .param("people", roles == null ? "" : roles.peopleTeam())
                .param("offline", provider.detail().offlineAccess())
                .update();
    }

    /**
     * Releases a provider as it was shown. The database asks once more who may.
     *
     * @param changedAt as of when it was shown
     * @return false if it has changed since, or waits no more
     */
    boolean release(String key, Instant changedAt, PersonId releaser) {
        return jdbc.sql("""
                        update sign_on_provider set released_by = :me
                        where key = :key and changed_at = :changed and changed_by is not null and released_by is null
                        """)
                        .param("me", releaser.value())
                        .param("key", key)
                        .param("changed", changedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(String key) {
        jdbc.sql("delete from sign_on_provider where key = :key")
                .param("key", key)
                .update();
    }

    @Override
    public void sealAnew() {
        for (ProviderDetail detail : list()) {
            byte[] sealed = jdbc.sql("select sealed_secret from sign_on_provider where key = :key for update")
                    .param("key", detail.key())
                    .query((row, number) -> row.getBytes(1))
                    .single();
            if (!seal.isNewest(sealed)) {
                // One that opens with no key stays as it is.
                seal.open(place(detail.key()), sealed)
                        .ifPresent(secret -> jdbc.sql(
                                        "update sign_on_provider set sealed_secret = :sealed where key = :key")
                                .param("sealed", seal.seal(place(detail.key()), secret))
                                .param("key", detail.key())
                                .update());
            }
        }
    }

    private static String place(String key) {
        return "sign_on_provider.sealed_secret:" + key;
    }

    private static ProviderDetail detail(ResultSet row) throws SQLException {
        return new ProviderDetail(
                row.getString("key"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                roles(row),
                false,
                row.getBoolean("offline_access"),
                row.getBoolean("waits") ? waiting(row) : null);
    }

    private static ProviderWait waiting(ResultSet row) throws SQLException {
        return new ProviderWait(
                row.getString("changer"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("releasable"));
    }

    private static @Nullable RoleClaim roles(ResultSet row) throws SQLException {
        String claim = row.getString("role_claim");
        return claim.isEmpty()
                ? null
                : new RoleClaim(claim, row.getString("administrator_value"), row.getString("people_team_value"));
    }
}
