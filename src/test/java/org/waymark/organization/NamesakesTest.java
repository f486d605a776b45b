package org.waymark.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

/** Two people of one name are told apart by title and address, wherever one of them is named to somebody who could mean either. */
@WaymarkTest
class NamesakesTest {

    @Autowired
    private People people;

    @Autowired
    private Company company;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String name = "Tomas " + UUID.randomUUID();

    @Test
    void reports_of_one_name_are_told_apart_and_others_are_not() {
        PersonId manager = company.person("Mona Manager");
        PersonId one = company.reportOf(manager, name);
        PersonId other = company.reportOf(manager, name.replace('o', '\u043e'));
        PersonId third = company.reportOf(manager, "Emil " + UUID.randomUUID());
        title(one, "Maker");
        assertThat(as(manager, () -> people.reportsOf(manager)))
                .extracting(PersonReference::called)
                .contains(
                        name + " (Maker, " + email(one) + ")",
                        name.replace('o', '\u043e') + " (" + email(other) + ")",
                        name(third));
        assertThat(as(manager, () -> people.find(one).orElseThrow().firstName()))
                .contains(email(one));
        assertThat(as(manager, () -> people.find(third).orElseThrow().firstName()))
                .isEqualTo("Emil");
    }

    @Test
    void the_list_of_people_says_which_manager_of_a_name_is_meant() {
        PersonId one = company.person(name);
        PersonId employee = company.reportOf(one, "Emil " + UUID.randomUUID());
        assertThat(RunAs.operator(() -> people.directory(email(employee), 0, 2)))
                .extracting(DirectoryEntry::manager, DirectoryEntry::managerAddress)
                .containsExactly(tuple(name, null));
        company.person(name.replace('o', '\u043e'));
        assertThat(RunAs.operator(() -> people.directory(email(employee), 0, 2)))
                .extracting(DirectoryEntry::managerAddress)
                .containsExactly(email(one));
    }

    @Test
    void somebody_of_the_same_name_whom_one_never_meets_changes_nothing() {
        PersonId manager = company.person(name);
        PersonId employee = company.reportOf(manager, "Emil Employee");
        company.person(name);
        assertThat(as(employee, () -> people.managerOf(employee).orElseThrow().called()))
                .isEqualTo(name);
    }

    @Test
    void a_new_manager_is_introduced_with_address_until_that_is_acknowledged() {
        PersonId before = company.person("Fritz Former");
        PersonId after = company.person(name);
        PersonId employee = company.reportOf(before, "Emil Employee");
        assertThat(manager(employee).isIntroduced()).isFalse();
        company.changeManagerUnseen(employee, after);
        assertThat(manager(employee).isIntroduced()).isTrue();
        assertThat(manager(employee).firstName()).isEqualTo(name + " (" + email(after) + ")");
        does(after, () -> people.acknowledge(after));
        assertThat(manager(employee).isIntroduced()).isTrue();
        does(employee, () -> people.acknowledge(after));
        assertThat(manager(employee).isIntroduced()).isFalse();
        assertThat(manager(employee).called()).isEqualTo(name);
    }

    @Test
    void a_new_manager_is_introduced_again_when_that_is_undone_in_time_by_whom_it_is_about() throws SQLException {
        PersonId after = company.person(name);
        PersonId employee = company.reportOf(company.person("Fritz Former"), "Emil Employee");
        company.changeManagerUnseen(employee, after);
        PersonReference introduced = manager(employee);
        does(employee, () -> people.acknowledge(after));
        assertThat(as(after, () -> people.introduceAgain(after))).isFalse();
        assertThat(manager(employee).isIntroduced()).isFalse();
        assertThat(as(employee, () -> people.introduceAgain(after))).isTrue();
        assertThat(manager(employee)).isEqualTo(introduced);
        assertThat(as(employee, () -> people.introduceAgain(after)))
                .as("once more")
                .isFalse();
        does(employee, () -> people.acknowledge(after));
        acknowledged(employee, "31 seconds");
        assertThat(as(employee, () -> people.introduceAgain(after)))
                .as("too late")
                .isFalse();
        acknowledged(employee, "20 seconds");
        company.changeManagerUnseen(employee, company.person("Nora Next"));
        assertThat(as(employee, () -> people.introduceAgain(after)))
                .as("another manager")
                .isFalse();
    }

    @Test
    void a_new_manager_under_the_name_of_the_former_one_stays_told_apart() {
        PersonId before = company.person(name);
        PersonId after = company.person(name.replace('T', '\u0422'));
        PersonId employee = company.reportOf(before, "Emil Employee");
        company.changeManagerUnseen(employee, after);
        does(employee, () -> people.acknowledge(after));
        assertThat(manager(employee).called()).contains(email(after));
        assertThat(as(employee, () -> people.formerManagersOf(employee)))
                .extracting(PersonReference::called)
                .containsExactly(name + " (" + email(before) + ")");
    }

    @Test
    void a_name_that_is_written_from_right_to_left_turns_nothing_around_it() {
        String hebrew = "\u05d3\u05d5\u05d3";
        assertThat(messages.getMessage("base.share.with", new Object[] {hebrew}, Locale.ENGLISH))
                .contains("\u2068" + hebrew + "\u2069");
        assertThat(messages.getMessage("base.share.with", new Object[] {"Ada"}, Locale.ENGLISH))
                .doesNotContain("\u2068");
    }

    private PersonReference manager(PersonId employee) {
        return as(employee, () -> people.managerOf(employee).orElseThrow());
    }

    private static void acknowledged(PersonId employee, String ago) throws SQLException {
        Database.change(
                "update reporting_line set introduced_at = now() - interval '%s' where ends_on is null and person_id = %s"
                        .formatted(ago, employee));
    }

    private String email(PersonId person) {
        return RunAs.operator(() -> people.find(person).orElseThrow().email());
    }

    private String name(PersonId person) {
        return RunAs.operator(() -> people.find(person).orElseThrow().name());
    }

    private void title(PersonId person, String title) {
        RunAs.operator(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("update person set title = :title where id = :person")
                        .param("title", title)
                        .param("person", person.value())
                        .update()));
    }
}
