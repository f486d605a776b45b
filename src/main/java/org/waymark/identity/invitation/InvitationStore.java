package org.waymark.identity.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;

/** Reads and writes invitations. Links are made by functions of the database, which ask once more who may. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvitationStore {

    private static final String DETAIL = """
        select invitation.*, called(person_id) as name, called(asked_by) as asker,
            address_rests_until(person_id) as rests_until, nobody_else_releases() as alone
        from invitation where
        """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    boolean worksHere(PersonId person) {
        return jdbc.sql("select not has_left(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Ends a link that is on its way or there, so that another one can take its place; what still waits goes on waiting. */
    void endLinked(PersonId person) {
        jdbc.sql("update invitation set state = 'ENDED' where person_id = :person and state in ('SENT', 'RELEASED')")
                .param("person", person.value())
                .update();
    }

    /** Nothing happens if one waits already. */
    void ask(PersonId person) {
        jdbc.sql("""
            insert into invitation (person_id, asked_by, next_attempt_at) values (:person, :me, :now)
            on conflict do nothing
            """)
                .param("person", person.value())
                .param("me", currentUser.find().map(PersonId::value).orElse(null), Types.BIGINT)
                .param("now", utc(clock.instant()))
                .update();
    }

    List<InvitationDetail> waiting(int limit) {
        return jdbc.sql(DETAIL + "state = 'WAITING' order by asked_at, id limit :limit")
                .param("limit", limit)
                .query((row, number) -> detail(row))
                .list();
    }

    Optional<InvitationDetail> waiting(long id) {
        return jdbc.sql(DETAIL + "state = 'WAITING' and id = :id")
                .param("id", id)
                .query((row, number) -> detail(row))
                .optional();
    }

    Optional<InvitationDetail> latest(PersonId person) {
        return jdbc.sql(DETAIL + "person_id = :person order by id desc limit 1")
                .param("person", person.value())
                .query((row, number) -> detail(row))
                .optional();
    }

    boolean release(long id, String secret, Instant expires) {
        return makeLink("release_link", id, secret, expires);
    }

    boolean send(long id, String secret, Instant expires) {
        return makeLink("send_link", id, secret, expires);
    }

    private boolean makeLink(String function, long id, String secret, Instant expires) {
        return jdbc.sql("select " + function + "(:id, :hash, :expires)")
                .param("id", id)
                .param("hash", Hashes.sha256(secret))
                .param("expires", utc(expires))
                .query(Boolean.class)
                .single();
    }

    void end(long id) {
        jdbc.sql("update invitation set state = 'ENDED' where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
    }

    void endAll(PersonId person) {
        jdbc.sql("""
            update invitation set state = 'ENDED'
            where person_id = :person and state in ('WAITING', 'SENT', 'RELEASED')
            """).param("person", person.value()).update();
    }

    void used(PersonId person) {
        jdbc.sql("""
            update invitation set state = 'USED'
            where person_id = :person and state in ('WAITING', 'SENT', 'RELEASED')
            """).param("person", person.value()).update();
    }

    List<SeenLink> ownUnseen() {
        return jdbc.sql("""
            select linked_at, called(released_by) as by, called(asked_by) as asker,
                released_by is not distinct from asked_by as alone
            from invitation
            where person_id = :me and released_by is not null and seen_at is null
            order by linked_at
            """)
                .param("me", currentUser.require().value())
                .query((row, number) -> new SeenLink(
                        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("asker"),
                        row.getBoolean("alone")))
                .list();
    }

    void ownSeen() {
        jdbc.sql("select own_links_seen()").query().listOfRows();
    }

    private InvitationDetail detail(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getLong("person_id"));
        long asker = row.getLong("asked_by");
        PersonId by = row.wasNull() ? null : new PersonId(asker);
        InvitationState state = InvitationState.valueOf(row.getString("state"));
        String refusal = row.getString("refusal");
        boolean isAlone = row.getBoolean("alone");
        Instant restsUntil = instant(row, "rests_until");
        return new InvitationDetail(
                row.getLong("id"),
                person,
                row.getString("name"),
                by,
                row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                state,
                refusal == null ? null : InvitationRefusal.valueOf(refusal),
                instant(row, "linked_at"),
                instant(row, "expires_at"),
                restsUntil,
                currentUser
                        .find()
                        .filter(me -> !me.equals(person) && (!me.equals(by) || isAlone))
                        .isPresent());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
