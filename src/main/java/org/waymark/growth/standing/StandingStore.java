package org.waymark.growth.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.careerpath.RoleReference;

/** Standings, and what the role asked when each began. Row-level security lets nobody but the two have a row. */
@Repository
class StandingStore {

    private static final String STANDING = """
        select standing.*, is_managed_by_since(employee_id, manager_id, begun_at) as takes_words,
            exists (select from standing_aside aside where aside.standing_id = standing.id) as is_aside
        from standing
        """;

    private static final String LATEST_FIRST = " order by standing.begun_at desc, standing.id desc";

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A standing as it is kept.
     *
     * @param takesWords whether the line holds in which it began
     * @param isAside whether the viewer has set it aside
     */
    record Row(
            StandingId id,
            PersonId employee,
            PersonId manager,
            PersonId begunBy,
            String role,
            String title,
            String pathName,
            Instant begunAt,
            boolean takesWords,
            boolean isAside) {

        PersonId otherThan(PersonId one) {
            return one.equals(employee) ? manager : employee;
        }
    }

    /** One thing that the role asked. */
    record Asked(int number, String competency, String expects) {}

    List<Row> findAll(PersonId viewer) {
        return jdbc.sql(STANDING + " where :viewer in (employee_id, manager_id)" + LATEST_FIRST)
                .param("viewer", viewer.value())
                .query((row, number) -> standing(row))
                .list();
    }

    /** One, and whatever there is of the same person on the same role. */
    List<Row> findWithOthers(StandingId id, PersonId viewer) {
        return jdbc.sql(STANDING + """
             where :viewer in (employee_id, manager_id) and (employee_id, role_address) in (
                select one.employee_id, one.role_address from standing one where one.id = :id)
            """ + LATEST_FIRST)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query((row, number) -> standing(row))
                .list();
    }

    /** Those of an employee, the earliest first, with what the role asked, in one statement. */
    Map<Row, List<Asked>> findOfWithAsked(PersonId employee) {
        Map<Row, List<Asked>> found = new LinkedHashMap<>();
        jdbc.sql("""
            select standing.*, false as takes_words, false as is_aside, asked.number, asked.competency, asked.expects
            from standing join standing_expectation asked on asked.standing_id = standing.id
            where standing.employee_id = :employee order by standing.begun_at, standing.id, asked.number
            """).param("employee", employee.value()).query(row -> {
            found.computeIfAbsent(standing(row), none -> new ArrayList<>())
                    .add(new Asked(row.getInt("number"), row.getString("competency"), row.getString("expects")));
        });
        return found;
    }

    /** Somebody's own, which they have not set aside. */
    Optional<StandingId> findLatest(PersonId employee, Collection<String> roles) {
        return jdbc.sql("""
            select id from standing
            where employee_id = :employee and role_address = any (:roles)
              and not exists (select from standing_aside aside where aside.standing_id = standing.id)
            """ + LATEST_FIRST + " limit 1")
                .param("employee", employee.value())
                .param("roles", roles.toArray(String[]::new))
                .query(Long.class)
                .optional()
                .map(StandingId::new);
    }

    /** The latest of two people on a role that is not opened, in the line that holds. */
    Optional<UnopenedStanding> findUnopened(PersonId employee, PersonId manager, String role) {
        return jdbc.sql("""
            select id, begun_at, array(
                select competency from standing_expectation asked
                where asked.standing_id = standing.id group by competency order by min(number)) as competencies
            from standing
            where employee_id = :employee and manager_id = :manager and role_address = :role
              and is_managed_by_since(employee_id, manager_id, begun_at)
              and not are_sides_opened(:kind, 'standing-' || id)
            """ + LATEST_FIRST + " limit 1")
                .param("kind", StandingContent.SIDE.key())
                .param("employee", employee.value())
                .param("manager", manager.value())
                .param("role", role)
                .query((row, number) -> new UnopenedStanding(
                        new StandingId(row.getLong("id")),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        List.of((String[]) row.getArray("competencies").getArray())))
                .optional();
    }

    List<Row> find(StandingId id) {
        return jdbc.sql(STANDING + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> standing(row))
                .list();
    }

    List<Asked> findAsked(StandingId id) {
        return jdbc.sql("select * from standing_expectation where standing_id = :id order by number")
                .param("id", id.value())
                .query((row, number) ->
                        new Asked(row.getInt("number"), row.getString("competency"), row.getString("expects")))
                .list();
    }

    /** What the role is called of somebody's own standing, or of one where something is asked; empty where there is none. */
    Optional<String> findTitleOf(PersonId employee, StandingId id, String subject) {
        return jdbc.sql("""
            select title from standing where id = :id and employee_id = :employee and (
                :subject = 'standing-' || id or exists (
                    select 1 from standing_expectation asked
                    where asked.standing_id = standing.id and :subject = 'standing-' || id || '/' || asked.number))
            """)
                .param("id", id.value())
                .param("employee", employee.value())
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /** What the viewer may see of standings by the subjects of what is written of them. */
    Map<String, String> findTitles(Collection<String> subjects, boolean withExpectation) {
        String[] known = subjects.stream()
                .filter(subject -> StandingId.ofSubject(subject).isPresent())
                .filter(subject -> subject.contains("/") == withExpectation)
                .toArray(String[]::new);
        Map<String, String> titles = new HashMap<>();
        if (known.length > 0) {
            jdbc.sql(withExpectation ? """
                        select subject, standing.title || ' · ' || asked.competency as title
                        from unnest(:subjects) subject
                            join standing on 'standing-' || standing.id = split_part(subject, '/', 1)
                            join standing_expectation asked
                                on asked.standing_id = standing.id and asked.number::text = split_part(subject, '/', 2)
                        """ : """
                        select subject, standing.title from unnest(:subjects) subject
                            join standing on 'standing-' || standing.id = subject
                        """)
                    .param("subjects", known)
                    .query((row, number) -> titles.put(row.getString("subject"), row.getString("title")))
                    .list();
        }
        return titles;
    }

    StandingId add(
            PersonId employee, PersonId manager, PersonId begunBy, RoleReference role, List<Asked> asked, Instant now) {
        StandingId id = new StandingId(jdbc.sql("""
            insert into standing (employee_id, manager_id, begun_by, role_address, title, path_name, begun_at)
            values (:employee, :manager, :begunBy, :role, :title, :path, :now) returning id
            """)
                .param("employee", employee.value())
                .param("manager", manager.value())
                .param("begunBy", begunBy.value())
                .param("role", role.address())
                .param("title", role.title())
                .param("path", role.pathName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
        jdbc.sql("""
            insert into standing_expectation (standing_id, number, competency, expects)
            select :id, asked.number, asked.competency, asked.expects
            from unnest(cast(:numbers as int[]), cast(:competencies as text[]), cast(:expects as text[]))
                as asked (number, competency, expects)
            """)
                .param("id", id.value())
                .param("numbers", asked.stream().map(Asked::number).toArray(Integer[]::new))
                .param("competencies", asked.stream().map(Asked::competency).toArray(String[]::new))
                .param("expects", asked.stream().map(Asked::expects).toArray(String[]::new))
                .update();
        return id;
    }

    void setAside(StandingId id, PersonId person, Instant now) {
        jdbc.sql("""
            insert into standing_aside (standing_id, person_id, aside_at) values (:id, :person, :now) on conflict do nothing
            """)
                .param("id", id.value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeUp(StandingId id, PersonId person) {
        jdbc.sql("delete from standing_aside where standing_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private static Row standing(ResultSet row) throws SQLException {
        return new Row(
                new StandingId(row.getLong("id")),
                new PersonId(row.getLong("employee_id")),
                new PersonId(row.getLong("manager_id")),
                new PersonId(row.getLong("begun_by")),
                row.getString("role_address"),
                row.getString("title"),
                row.getString("path_name"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("takes_words"),
                row.getBoolean("is_aside"));
    }
}
