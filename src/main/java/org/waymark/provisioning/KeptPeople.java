package org.waymark.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.MailAddressRule;
import org.waymark.provisioning.KeptPerson.ManagerSaid;
import org.waymark.provisioning.KeptPerson.Said;

/** Whom each source keeps. One source is never told of another one's people. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeptPeople {

    private static final String FOUND = """
         from provisioned_person kept join known_people() person on person.person_id = kept.person_id
        where kept.source_id = :source
        """;

    private static final String HERE = FOUND + "and kept.gone_at is null and ";

    /** Managers are looked for once the people are found. */
    private static final String READ = """
        with found as (select kept.*, person.external_id as employee_number, person.name, person.email, person.title,
            person.department, person.manager_id, person.gone
        """;

    private static final String WITH_MANAGERS = """
        ) select found.*, manager.id as manager, name_of(manager.person_id) as manager_name
        from found left join provisioned_person manager
            on manager.person_id = found.manager_id and manager.source_id = found.source_id and manager.gone_at is null
        order by found.number
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By what two ways of writing one user name have in common. */
    static String key(String userName) {
        return MailAddressRule.key(userName);
    }

    /** Somebody by the id that the source knows. */
    Optional<KeptPerson> find(long source, UUID id) {
        return one(source, "kept.gone_at is null and kept.id = :value", id);
    }

    /** Somebody by what the source calls them, those it has deleted as well. */
    Optional<KeptPerson> findByExternalId(long source, String externalId) {
        return one(source, "kept.external_id = :value", externalId);
    }

    Optional<KeptPerson> findByUserName(long source, String userName) {
        return one(source, "kept.gone_at is null and kept.user_name_key = :value", key(userName));
    }

    Optional<KeptPerson> findByPerson(long source, PersonId person) {
        return one(source, "kept.person_id = :value", person.value());
    }

    /** Those of some ids whom the source keeps. */
    Map<UUID, KeptPerson> findAll(long source, Collection<UUID> ids) {
        return jdbc
                .sql(READ + HERE + "kept.id = any (:ids)" + WITH_MANAGERS)
                .param("source", source)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> kept(row))
                .list()
                .stream()
                .collect(Collectors.toMap(KeptPerson::id, Function.identity()));
    }

    /** Those of some people whom the source keeps. */
    List<KeptPerson> ofPeople(long source, Collection<PersonId> persons) {
        return jdbc.sql(READ + HERE + "kept.person_id = any (:persons)" + WITH_MANAGERS)
                .param("source", source)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, number) -> kept(row))
                .list();
    }

    /** Nobody else changes them until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select from provisioned_person where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    /** Nobody else changes who is in the groups of a source until the transaction ends. */
    void lockGroups(long source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('provisioning groups'), cast(:source as int))")
                .param("source", source)
                .query()
                .listOfRows();
    }

    /** One page, in the order in which people came. */
    List<KeptPerson> list(long source, UserCondition condition, long offset, int limit) {
        return jdbc.sql(READ + HERE + condition.sql() + " order by kept.number limit :limit offset :offset"
                        + WITH_MANAGERS)
                .params(condition.values())
                .param("source", source)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> kept(row))
                .list();
    }

    long count(long source, UserCondition condition) {
        String from = condition.isOfPeople()
                ? HERE
                : " from provisioned_person kept where kept.source_id = :source and kept.gone_at is null and ";
        return jdbc.sql("select count(*)" + from + condition.sql())
                .params(condition.values())
                .param("source", source)
                .query(Long.class)
                .single();
    }

    /** Which source keeps a person, one that has deleted them as well. */
    Optional<Long> ownerOf(PersonId person) {
        return jdbc.sql("select source_id from provisioned_person where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .optional();
    }

    UUID add(long source, PersonId person, Said said) {
        return values("""
                insert into provisioned_person
                    (source_id, person_id, user_name, user_name_key, external_id, given_name, family_name, came_at, changed_at)
                values (:source, :person, :user, :key, :external, :given, :family, :now, :now)
                returning id
                """, said)
                .param("source", source)
                .param("person", person.value())
                .query(UUID.class)
                .single();
    }

    /** Somebody is as the source says now, and here again if it had deleted them. */
    void change(UUID id, Said said) {
        values("""
                update provisioned_person
                set user_name = :user, user_name_key = :key, external_id = :external, given_name = :given, family_name = :family,
                    changed_at = :now, gone_at = null, version = version + 1
                where id = :id
                """, said).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("""
                update provisioned_person set gone_at = :now, changed_at = :now, awaited_manager = null, awaited_key = null, version = version + 1
                where id = :id
                """).param("now", now()).param("id", id).update();
    }

    /** The manager has not come yet. */
    void await(UUID id, @Nullable String manager) {
        jdbc.sql("update provisioned_person set awaited_manager = :manager, awaited_key = :key where id = :id")
                .param("manager", manager, Types.VARCHAR)
                .param("key", manager == null ? null : key(manager), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Whom a source means by what it calls a manager: the id here, its own id, or how they sign in. Empty if they have not come. */
    Optional<PersonId> manager(long source, String value) {
        return jdbc.sql("""
                select kept.person_id
                from provisioned_person kept join known_people() person on person.person_id = kept.person_id
                where kept.source_id = :source and kept.gone_at is null
                  and kept.id in (
                    select id from provisioned_person where id = cast(:id as uuid)
                    union all
                    select id from provisioned_person where source_id = :source and external_id = :value
                    union all
                    select id from provisioned_person where source_id = :source and user_name_key = :key)
                order by kept.id = cast(:id as uuid) desc nulls last, kept.external_id = :value desc nulls last
                limit 1
                """)
                .param("source", source)
                .param("id", uuid(value).orElse(null), Types.OTHER)
                .param("value", value)
                .param("key", key(value))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional();
    }

    /** Those whose manager somebody is to be who has just come; they wait no more. */
    List<PersonId> endWaitingFor(long source, KeptPerson manager) {
        Said said = manager.said();
        return jdbc
                .sql("""
                update provisioned_person set awaited_manager = null, awaited_key = null
                where source_id = :source and gone_at is null and (awaited_manager in (:names) or awaited_key in (:keys))
                returning person_id
                """)
                .param("source", source)
                .param(
                        "names",
                        Stream.of(manager.id().toString(), said.externalId(), said.userName(), key(said.userName()))
                                .filter(Objects::nonNull)
                                .toList())
                .param("keys", List.of(key(manager.id().toString()), key(said.userName())))
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<KeptPerson> one(long source, String condition, Object value) {
        return jdbc.sql(READ + FOUND + "and " + condition + WITH_MANAGERS)
                .param("source", source)
                .param("value", value)
                .query((row, number) -> kept(row))
                .optional();
    }

    private JdbcClient.StatementSpec values(String sql, Said said) {
        return jdbc.sql(sql)
                .param("user", said.userName())
                .param("key", key(said.userName()))
                .param("external", said.externalId(), Types.VARCHAR)
                .param("given", said.givenName(), Types.VARCHAR)
                .param("family", said.familyName(), Types.VARCHAR)
                .param("now", now());
    }

    private static KeptPerson kept(ResultSet row) throws SQLException {
        String awaited = row.getString("awaited_manager");
        String manager = row.getString("manager");
        return new KeptPerson(
                row.getObject("id", UUID.class),
                new PersonId(row.getLong("person_id")),
                new Said(
                        row.getString("user_name"),
                        row.getString("external_id"),
                        row.getString("given_name"),
                        row.getString("family_name")),
                row.getString("name"),
                row.getString("email"),
                row.getString("title"),
                row.getString("department"),
                row.getString("employee_number"),
                awaited != null
                        ? new ManagerSaid(awaited, null, null)
                        : manager != null
                                ? new ManagerSaid(
                                        manager, new PersonId(row.getLong("manager_id")), row.getString("manager_name"))
                                : null,
                row.getBoolean("gone"),
                row.getObject("gone_at") != null,
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
