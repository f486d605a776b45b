package org.waymark.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.domain.PersonId;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

/** Somebody with their manager and their reports, as home asks for them. */
@WaymarkTest
class PeopleAroundTest {

    @Autowired
    private People people;

    @Autowired
    private Company company;

    @Test
    void a_manager_and_the_reports_are_found_and_whoever_has_left_only_as_the_manager() throws SQLException {
        PersonId manager = company.person("Mona Manager");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        PersonId report = company.reportOf(employee, "Rita Report");
        PersonId gone = company.reportOf(employee, "Gero Gone");
        PersonId former = company.reportOf(employee, "Fay Former");
        company.changeManager(former, manager);
        leave(gone);
        leave(manager);
        Reporting around = as(employee, () -> people.around(employee, true)).orElseThrow();
        assertThat(around.person().id()).isEqualTo(employee);
        assertThat(around.manager()).isNotNull().extracting(PersonReference::id).isEqualTo(manager);
        assertThat(around.reports()).extracting(PersonReference::id).containsExactly(report);
    }

    private static void leave(PersonId person) throws SQLException {
        assertThat(Database.change(
                        "insert into leaver (person_id, closed_at, erase_at, release_at) values (?, now(), now() + interval '30 days', now() + interval '60 days')",
                        person.value()))
                .isOne();
    }

    @Test
    void they_are_found_by_keys_however_many_people_there_are() throws SQLException {
        PersonId manager = company.person("Mona Manager");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        company.reportOf(employee, "Rita Report");
        List<String> statements = StatementCounter.during(() ->
                assertThat(as(employee, () -> people.around(employee, true))).isPresent());
        String asked = statements.getLast();
        List<String> plan = Database.asSuperuser(connection -> {
            hire(connection, 20_000);
            return explain(connection, asked, employee);
        });
        assertThat(plan).isNotEmpty().noneMatch(step -> step.contains("Seq Scan on person"));
    }

    /** Each ten of them report to one of them. What is not committed is gone when the connection is. */
    private static void hire(Connection connection, int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                insert into person (id, name, name_skeleton, email, email_key, version)
                select -number, 'Person ' || number, 'person ' || number, mail, mail, 0
                from generate_series(1, %1$d) number, format('person-%%s@around.example', number) mail;
                insert into reporting_line (id, person_id, manager_id, starts_on, version)
                select -number, -number, -(number / 10 + 1), current_date - 1, 0
                from generate_series(2, %1$d) number;
                analyze person;
                analyze reporting_line;
                """.formatted(count));
        }
    }

    private static List<String> explain(Connection connection, String sql, PersonId viewer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role %s; set local waymark.person = '%s'"
                    .formatted(DatabaseCredentials.APPLICATION, viewer));
        }
        try (PreparedStatement statement =
                connection.prepareStatement("explain " + sql.replace("?", viewer.toString()))) {
            List<String> plan = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return plan;
        }
    }
}
