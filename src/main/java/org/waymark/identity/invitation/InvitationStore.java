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
import org.waymark.base.text.MailAddressRule;

/** Reads and writes invitations. Functions of the database make links, which ask once more who may, and end them with their invitation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvitationStore {

    private static final String DETAIL = """
        select invitation.*, called(person_id) as name, called(asked_by) as asker,
            address_rests_until(person_id) as rests_until, nobody_else_releases() as alone
        from invitation where
        """;

    /**
     * People with whether they have an account, whether a link is on its way to them or good, and whether the mail server refused the
     * address that they have, in answer to the last that was tried.
     */
    private static final String CHOSEN = """
         (select who,
            exists (select from account where account.person_id = who) as has_account,
            exists (select from invitation
                where invitation.person_id = who and (state = 'WAITING'
                    or state in ('SENT', 'RELEASED') and expires_at > :now)) as is_invited,
            exists (select from (
                    select * from invitation where invitation.person_id = who order by id desc limit 1) latest
                where state = 'REFUSED' and refusal = 'ADDRESS'
                  and coalesce(address_changed_at(who) <= next_attempt_at, true)) as is_refused
          from people_with_address(:department, cast(:keys as text[])) who) chosen
        """;

    /** Who of the chosen gets a mail. */
    private static final String TO_INVITE = "(not has_account and not is_invited and not is_refused)";

    /** Who has no account yet, of invitations. */
    private static final String WITHOUT_ACCOUNT =
            "not has_left(person_id) and not exists (select from account where account.person_id = invitation.person_id)";

    /**
     * Those that are asked for again though no link went out: their mail was not taken for other reasons than their address, and nothing
     * was tried since.
     */
    private static final String NOT_TAKEN = """
        state = 'REFUSED' and refusal = 'SERVER'
        and not exists (select from invitation later where later.person_id = invitation.person_id and later.id > invitation.id)
        """;

    /** Who was invited and has no account yet. */
    private static final String NOT_COME = """
        array(select person_id from invitation
            where state in ('WAITING', 'SENT', 'RELEASED', 'REFUSED') and
        """ + WITHOUT_ACCOUNT + ")";

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

    /** Ends a link that is there, so that another one can take its place; what still waits goes on waiting. */
    void endLinked(PersonId person) {
        jdbc.sql("update invitation set state = 'ENDED' where person_id = :person and state in ('SENT', 'RELEASED')")
                .param("person", person.value())
                .update();
        // One of before there were invitations as well.
        jdbc.sql("delete from one_time_link where person_id = :person")
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

    /** How many of some people would be asked for, and how many have an account or an invitation that is good. */
    InvitationPreview preview(InvitedPeople people) {
        return chosen(
                        people,
                        "with chosen as materialized (select *, " + TO_INVITE + " as is_to_invite from " + CHOSEN + """
            ) select count(*) filter (where is_to_invite) as to_invite,
                count(*) filter (where has_account) as with_account,
                count(*) filter (where not has_account and is_invited) as invited,
                count(*) filter (where not has_account and not is_invited and is_refused) as refused,
                array(select called(who) from chosen where is_to_invite order by who limit :named) as first
            from chosen
            """)
                .param("named", InvitationPreview.NAMED)
                .query((row, number) -> new InvitationPreview(
                        row.getInt("to_invite"),
                        row.getInt("with_account"),
                        row.getInt("invited"),
                        row.getInt("refused"),
                        List.of((String[]) row.getArray("first").getArray())))
                .single();
    }

    /** In as many statements for a thousand people as for one; whoever has been asked for meanwhile is passed over. */
    int askForAll(InvitedPeople people) {
        chosen(people, """
            update invitation set state = 'ENDED'
            where state in ('SENT', 'RELEASED') and expires_at <= :now and person_id in (select who from
            """ + CHOSEN + " where not has_account)").update();
        return asked(chosen(people, """
            insert into invitation (person_id, asked_by, next_attempt_at)
            select who, :me, :now from
            """ + CHOSEN + " where " + TO_INVITE + " on conflict do nothing"));
    }

    /** Those whose link went out a while ago and who have not come, and those whose mail was not taken for other reasons than their address. */
    int askAgain(Instant sentBefore) {
        List<Long> again = jdbc.sql("""
                update invitation set state = 'ENDED'
                where (state = 'SENT' and linked_at < :before or
                """ + NOT_TAKEN + ") and " + WITHOUT_ACCOUNT + " returning person_id")
                .param("before", utc(sentBefore))
                .query(Long.class)
                .list();
        return asked(jdbc.sql("""
                insert into invitation (person_id, asked_by, next_attempt_at)
                select distinct who, :me, :now from unnest(cast(:again as bigint[])) who
                on conflict do nothing
                """).param("again", again.toArray(Long[]::new)).param("now", utc(clock.instant())));
    }

    private int asked(JdbcClient.StatementSpec insert) {
        return insert.param("me", currentUser.find().map(PersonId::value).orElse(null), Types.BIGINT)
                .update();
    }

    private JdbcClient.StatementSpec chosen(InvitedPeople people, String sql) {
        List<String> keys = people.addresses();
        return jdbc.sql(sql)
                .param("department", people.department(), Types.VARCHAR)
                .param(
                        "keys",
                        keys == null
                                ? null
                                : keys.stream().map(MailAddressRule::key).toArray(String[]::new),
                        Types.ARRAY)
                .param("now", utc(clock.instant()));
    }

    /** By the latest invitation of each who works here. */
    InvitationProgress progress() {
        return jdbc.sql("""
            select count(*) filter (where state = 'WAITING') as waiting,
                count(*) filter (where state in ('SENT', 'RELEASED')) as sent,
                count(*) filter (where state = 'REFUSED') as refused,
                (select count(*) from invitation where
            """ + NOT_TAKEN + " and " + WITHOUT_ACCOUNT + """
                ) as refused_by_server,
                count(*) filter (where state = 'USED') as come
            from (select distinct on (person_id) person_id, state from invitation order by person_id, id desc) latest
            where not has_left(person_id)
            """)
                .query((row, number) -> new InvitationProgress(
                        row.getInt("waiting"),
                        row.getInt("sent"),
                        row.getInt("refused"),
                        row.getInt("refused_by_server"),
                        row.getInt("come")))
                .single();
    }

    List<PersonId> notCome(String[] patterns, int offset, int limit) {
        return jdbc.sql("select person_id from directory_of(" + NOT_COME
                        + ", cast(:patterns as text[])) order by name, person_id limit :limit offset :offset")
                .param("patterns", patterns)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    int countNotCome(String[] patterns) {
        return jdbc.sql("select count(*) from directory_of(" + NOT_COME + ", cast(:patterns as text[]))")
                .param("patterns", patterns)
                .query(Integer.class)
                .single();
    }

    private static @Nullable InvitationRefusal refusal(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return refusal == null ? null : InvitationRefusal.valueOf(refusal);
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
                refusal(row),
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
