package org.waymark.organization.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Looks at everybody who works here, in the database alone: of a hundred thousand people no list is ever here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeopleCheckStore {

    /** Who works here, with what the checks ask of each; a way down from whoever reports to nobody meets everybody who is in no circle. */
    private static final String HERE = """
        with recursive gone (id) as (
            select person_id from leaver union select id from person where ends_on < :today
        ), here as (
            select person.id, person.name, person.title, person.role_address, line.manager_id
            from person left join reporting_line line on line.person_id = person.id and line.ends_on is null
            where not exists (select from gone where gone.id = person.id)
        ), reached (id) as (
            select person.id from person
            where not exists (select from reporting_line line where line.person_id = person.id and line.ends_on is null)
            union all
            select line.person_id
            from reached join reporting_line line on line.manager_id = reached.id and line.ends_on is null
        ), leads (id) as (
            select distinct manager_id from here where manager_id is not null
        )
        """;

    private static final Map<PeopleCheck, String> CONDITIONS = new EnumMap<>(
            Map.of(
                    PeopleCheck.MANAGER_HAS_LEFT,
                    "exists (select from gone where gone.id = here.manager_id)",
                    PeopleCheck.CIRCLE,
                    "here.manager_id is not null and not exists (select from reached where reached.id = here.id)",
                    PeopleCheck.NO_MANAGER,
                    "here.manager_id is null and not exists (select from leads where leads.id = here.id)",
                    PeopleCheck.TOP,
                    "here.manager_id is null and exists (select from leads where leads.id = here.id)",
                    PeopleCheck.NO_ACCOUNT,
                    "not exists (select from people_with_account() account where account.person_id = here.id)",
                    PeopleCheck.NO_ROLE,
                    "here.role_address is null",
                    PeopleCheck.UNKNOWN_ROLE,
                    "here.role_address is not null"
                            + " and not exists (select from ladder_addresses() known where known.address = here.role_address)"));

    private final JdbcClient jdbc;

    PeopleCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many people each check finds, all in one statement. */
    Map<PeopleCheck, Integer> counts(LocalDate today) {
        String counted = Stream.of(PeopleCheck.values())
                .map(check -> "(select count(*) from here where " + CONDITIONS.get(check) + ") as " + check.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql(HERE + "select " + counted)
                .param("today", today)
                .query((row, number) -> {
                    Map<PeopleCheck, Integer> counts = new EnumMap<>(PeopleCheck.class);
                    for (PeopleCheck check : PeopleCheck.values()) {
                        counts.put(check, row.getInt(check.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** Whom a check finds, by name. */
    List<PersonId> list(PeopleCheck check, LocalDate today, int offset, int limit) {
        return jdbc
                .sql(HERE + "select id from here where " + CONDITIONS.get(check)
                        + " order by name, id limit :limit offset :offset")
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whom a check about roles finds, by what they have in common; the largest first. The proposal is still to come. */
    List<RoleGroup> groups(PeopleCheck check, LocalDate today, int offset, int limit) {
        return jdbc.sql(HERE + "select " + key(check) + " as key, count(*) as people from here where "
                        + CONDITIONS.get(check) + " and " + key(check)
                        + " is not null group by 1 order by people desc, key limit :limit offset :offset")
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new RoleGroup(row.getString("key"), row.getInt("people"), null))
                .list();
    }

    int countGroups(PeopleCheck check, LocalDate today) {
        return jdbc.sql(HERE + "select count(distinct " + key(check) + ") from here where " + CONDITIONS.get(check))
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Everybody in a group. */
    List<PersonId> in(PeopleCheck check, String key, LocalDate today) {
        return jdbc
                .sql(HERE + "select id from here where " + CONDITIONS.get(check) + " and " + key(check)
                        + " = :key order by id")
                .param("today", today)
                .param("key", key)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private static String key(PeopleCheck check) {
        return check == PeopleCheck.NO_ROLE ? "title" : "role_address";
    }
}
