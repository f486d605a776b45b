package org.waymark.organization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;

/**
 * What people are trusted with beyond every employee's rights. It stands below every policy that asks for it, and so with people, not
 * with accounts. The policies decide who sees it and who changes it: an administrator, or the operator.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TrustedRoles {

    private final JdbcClient jdbc;

    TrustedRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What several people are trusted with.
     *
     * @param persons whom to look at
     * @return by person; people without a role are missing
     */
    public Map<PersonId, Set<Role>> of(Collection<PersonId> persons) {
        List<Long> ids = persons.stream().map(PersonId::value).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select person_id, role from account_role where person_id in (:ids)")
                .param("ids", ids)
                .query((row, number) ->
                        Map.entry(new PersonId(row.getLong("person_id")), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    /**
     * Who is trusted with a role, those who have left as well.
     *
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     * @return in no order
     */
    public List<PersonId> whoHas(Role role) {
        return jdbc
                .sql("select person_id from account_role where role = :role")
                .param("role", role.name())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /**
     * Trusts somebody with a role. Nothing happens if they have it.
     *
     * @param person who
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     */
    public void give(PersonId person, Role role) {
        jdbc.sql("insert into account_role (person_id, role) values (:person, :role) on conflict do nothing")
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    /**
     * Whether nobody else who is here has a role. Whoever asks waits for whoever asked before, until the end of their transaction: of the
     * last two who lose it at the same time one keeps it.
     *
     * @param person who has it
     * @param role which
     * @return true if it would be nobody's without them
     */
    public boolean isLast(PersonId person, Role role) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('account_role'))")
                .query()
                .singleRow();
        return jdbc
                .sql("select person_id from account_role where role = :role and not has_left(person_id)")
                .param("role", role.name())
                .query(Long.class)
                .list()
                .stream()
                .allMatch(one -> one == person.value());
    }

    /**
     * Takes a role away. Nothing happens if they do not have it.
     *
     * @param person who
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     */
    public void take(PersonId person, Role role) {
        jdbc.sql("delete from account_role where person_id = :person and role = :role")
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }
}
