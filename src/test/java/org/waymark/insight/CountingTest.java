package org.waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.insight.Headcount.Band;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** What is counted of a month, by whom it can be read, and that it stays as it was counted. */
@WaymarkTest
class CountingTest {

    @Autowired
    Participation participation;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_month_is_counted_once_and_shows_of_each_department_no_more_than_may_be_known() throws SQLException {
        YearMonth month = YearMonth.of(2003, 4);
        department("A great one", 60);
        department("A middle one", 40);
        department("Where few come", 12);
        department("Where most come", 12);
        department("A small one", 8);
        met("A great one", 30, month);
        met("A middle one", 20, month);
        met("Where few come", 2, month);
        met("Where most come", 11, month);
        met("A small one", 8, month);

        count(month);
        Map<String, Headcount> expected = Map.of(
                "A great one", new Headcount(60, Band.EXACT, 30),
                "Where few come", new Headcount(12, Band.FEW, null),
                "Where most come", new Headcount(12, Band.MOST, null),
                "A small one", new Headcount(8, Band.HIDDEN, null));
        expected.forEach(
                (name, counted) -> assertThat(met(name, month)).as(name).isEqualTo(counted));

        met("A great one", 45, month);
        count(month);
        expected.forEach(
                (name, counted) -> assertThat(met(name, month)).as(name).isEqualTo(counted));
    }

    @Test
    void a_month_that_is_not_over_and_one_before_anybody_took_part_are_not_counted() {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        count(now);
        count(now.plusMonths(1));
        count(YearMonth.of(1970, 1));
        assertThat(counted(now)).isZero();
        assertThat(counted(now.plusMonths(1))).isZero();
        assertThat(counted(YearMonth.of(1970, 1))).isZero();
    }

    @Test
    void months_that_are_counted_are_left_alone_until_another_one_is_over() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        RunAs.operator(() -> counted(today));
        Map<YearMonth, Map<Measure, Headcount>> before = RunAs.operator(participation::company);
        RunAs.operator(() -> counted(today));
        assertThat(RunAs.operator(participation::company)).isEqualTo(before);
    }

    private boolean counted(LocalDate today) {
        participation.count(today);
        return true;
    }

    @Test
    void a_month_begins_in_universal_time_wherever_the_database_is_asked_from() throws SQLException {
        PersonId ines = company.person("Ines " + mark);
        List<Set<String>> months = Database.asSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local timezone = 'America/Los_Angeles'");
                statement.execute("""
                    insert into reflection (id, author_id, day, opened_at, version)
                    values (nextval('reflection_seq'), %s, '2003-05-01', '2003-05-01 03:00Z', 0)
                    """.formatted(ines));
                return List.of(
                        Database.column(connection, took("2003-04-01", "2003-05-01", ines)),
                        Database.column(connection, took("2003-05-01", "2003-06-01", ines)));
            }
        });
        assertThat(months).as("in April, in May").containsExactly(Set.of(), Set.of(ines.toString()));
    }

    private static String took(String first, String until, PersonId person) {
        return "select who from reflected_between('%s', '%s') who where who = %s".formatted(first, until, person);
    }

    @Test
    void nobody_but_the_people_team_reads_counts() {
        TestPeople.enter(company.person("Ada " + mark), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> participation.company()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> participation.departments(YearMonth.of(2003, 4)))
                .isInstanceOf(AccessDeniedException.class);
        TestPeople.enter(company.person("Ines " + mark));
        assertThatThrownBy(() -> participation.company()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> participation.count(LocalDate.EPOCH)).isInstanceOf(AccessDeniedException.class);
    }

    private void department(String name, int people) throws SQLException {
        Database.change(
                "insert into department (id, name, version) values (nextval('department_seq'), ?, 0)", name + mark);
        Database.change("""
            insert into person (id, name, name_skeleton, email, email_key, department_id, version)
            select nextval('person_seq'), called, called, called || '@waymark.example', called || '@waymark.example', id, 0
            from department, generate_series(1, ?) number, lateral (select replace(lower(name), ' ', '') || number) named (called)
            where name = ?
            """, people, name + mark);
    }

    /** The first so many people of a department talk with the last one of it, who talks with the first. */
    private void met(String department, int people, YearMonth month) throws SQLException {
        Database.change("""
            insert into one_on_one (id, employee_id, manager_id, day, set_by, set_at, version)
            select nextval('one_on_one_seq'), id, case id when last then first else last end, ?, id, now(), 0
            from (select person.id, row_number() over (order by person.id) as number,
                    max(person.id) over () as last, min(person.id) over () as first
                  from person join department on department.id = person.department_id where department.name = ?) staff
            where number <= ?
            """, month.atDay(12), department + mark, people);
    }

    private void count(YearMonth month) {
        RunAs.operator(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select count_participation(:month)")
                        .param("month", month.atDay(1))
                        .query(Boolean.class)
                        .single()));
    }

    private Headcount met(String department, YearMonth month) {
        Map<Measure, Headcount> counts = RunAs.operator(
                () -> Objects.requireNonNull(participation.departments(month).get(department + mark)));
        return Objects.requireNonNull(counts.get(Measure.MET));
    }

    private int counted(YearMonth month) {
        return RunAs.operator(() -> participation.departments(month)).size();
    }
}
