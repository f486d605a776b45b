package org.waymark.organization.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditKind;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.identity.Accounts;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.People;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** What is amiss in what is known of people, and titles matched to roles for many of them. */
@WaymarkTest
class PeopleChecksTest {

    @Autowired
    PeopleChecks checks;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail trail;

    @Autowired
    PathImport ladders;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String path = "p" + mark;
    private PersonId pia;
    private PersonId lead;
    private PersonId emil;

    @BeforeEach
    void somebody_of_the_people_team_and_a_manager_with_a_report() {
        pia = company.person("Pia " + mark);
        company.grant(pia, Role.PEOPLE_TEAM);
        lead = company.person("Lea " + mark);
        emil = company.reportOf(lead, "Emil " + mark);
        TinyLadder.has(ladders, path, "sailor", "captain");
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void nobody_but_those_who_keep_people_sees_any_of_it() {
        TestPeople.enter(lead);
        assertThatThrownBy(() -> checks.counts()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> checks.list(PeopleCheck.TOP, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> checks.groups(PeopleCheck.NO_ROLE, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> checks.match(PeopleCheck.NO_ROLE, "x", path + ".sailor"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_leads_and_reports_to_nobody_is_at_the_top_and_whoever_leads_nobody_is_without_a_manager() {
        assertThat(found(PeopleCheck.TOP)).contains(lead).doesNotContain(emil, pia);
        assertThat(found(PeopleCheck.NO_MANAGER)).contains(pia).doesNotContain(emil, lead);
        assertThat(PeopleCheck.TOP.isAmiss()).isFalse();
    }

    @Test
    void whose_manager_has_left_is_found_and_whoever_has_left_is_in_no_list() {
        RunAs.operator(() -> {
            accounts.close(lead);
            return true;
        });
        assertThat(found(PeopleCheck.MANAGER_HAS_LEFT)).contains(emil);
        for (PeopleCheck check : PeopleCheck.values()) {
            assertThat(found(check)).as(check.word()).doesNotContain(lead);
        }
    }

    @Test
    void who_works_here_no_more_by_the_records_has_left() throws SQLException {
        Database.change("update person set ends_on = current_date - 1 where id = ?", lead.value());
        try {
            assertThat(found(PeopleCheck.MANAGER_HAS_LEFT)).contains(emil);
            assertThat(found(PeopleCheck.TOP)).doesNotContain(lead);
        } finally {
            Database.change("update person set ends_on = null where id = ?", lead.value());
        }
    }

    @Test
    void people_in_a_circle_are_found_and_whoever_reports_to_them_too() throws SQLException {
        PersonId below = company.reportOf(emil, "Bea " + mark);
        assertThat(found(PeopleCheck.CIRCLE)).doesNotContain(below, emil, lead);
        Database.change(
                "insert into reporting_line (id, person_id, manager_id, starts_on, version) values (-?, ?, ?, current_date, 0)",
                lead.value(),
                lead.value(),
                emil.value());
        try {
            assertThat(found(PeopleCheck.CIRCLE)).contains(below, emil, lead);
        } finally {
            Database.change("delete from reporting_line where id = -?", lead.value());
        }
    }

    @Test
    void who_has_no_account_is_found() {
        PersonId with = testPeople.member("Mia " + mark).id();
        assertThat(found(PeopleCheck.NO_ACCOUNT)).contains(emil).doesNotContain(with);
    }

    @Test
    void a_role_that_no_ladder_has_is_told_from_none() throws SQLException {
        role(emil, path + ".saylor");
        role(lead, path + ".captain");
        assertThat(found(PeopleCheck.UNKNOWN_ROLE)).contains(emil).doesNotContain(lead, pia);
        assertThat(found(PeopleCheck.NO_ROLE)).contains(pia).doesNotContain(lead, emil);
        assertThat(checks(() -> checks.list(PeopleCheck.UNKNOWN_ROLE, 0, 1000)))
                .filteredOn(one -> one.entry().person().id().equals(emil))
                .singleElement()
                .satisfies(one -> assertThat(one.role()).isNull());
    }

    @Test
    void titles_are_matched_to_a_role_for_all_who_have_them_and_no_role() throws SQLException {
        String title = "Able Seaman " + mark;
        List<PersonId> crew = IntStream.range(0, 4)
                .mapToObj(number -> company.person("Crew " + number + " " + mark))
                .toList();
        for (PersonId one : crew) {
            title(one, title);
        }
        title(lead, title);
        role(lead, path + ".captain");
        assertThat(group(PeopleCheck.NO_ROLE, title)).map(RoleGroup::people).contains(4);
        PeopleImportReport dryRun = checks(() -> checks.check(PeopleCheck.NO_ROLE, title, path + ".sailor"));
        assertThat(dryRun.changes()).hasSize(4);
        assertThat(dryRun.written()).isFalse();
        assertThat(checks(() -> checks.match(PeopleCheck.NO_ROLE, title, path + ".sailor"))
                        .written())
                .isTrue();
        for (PersonId one : crew) {
            assertThat(roleOf(one)).isEqualTo(path + ".sailor");
        }
        assertThat(roleOf(lead)).as("who has a role keeps it").isEqualTo(path + ".captain");
        assertThat(group(PeopleCheck.NO_ROLE, title)).isEmpty();
        assertThat(checks(() -> checks.check(PeopleCheck.NO_ROLE, title, path + ".captain")))
                .as("nobody is left")
                .satisfies(none -> assertThat(none.isSound() && none.isEmpty()).isTrue());
        assertThat(RunAs.operator(
                        () -> trail.list(new AuditFilter(AuditKind.PEOPLE_IMPORTED, null), Long.MAX_VALUE, 1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor().id()).isEqualTo(pia);
                    assertThat(entry.changed()).isEqualTo(4);
                });
    }

    @Test
    void a_role_that_no_ladder_has_is_matched_to_the_nearest() throws SQLException {
        role(emil, path + ".saylor");
        assertThat(group(PeopleCheck.UNKNOWN_ROLE, path + ".saylor"))
                .map(RoleGroup::proposal)
                .map(LadderRole::address)
                .contains(path + ".sailor");
        PeopleImportReport _ = checks(() -> checks.match(PeopleCheck.UNKNOWN_ROLE, path + ".saylor", path + ".sailor"));
        assertThat(roleOf(emil)).isEqualTo(path + ".sailor");
    }

    private List<PersonId> found(PeopleCheck check) {
        int count = checks(() -> checks.counts()).of(check);
        List<PersonId> found = checks(() -> checks.list(check, 0, 10_000)).stream()
                .map(one -> one.entry().person().id())
                .toList();
        assertThat(found).as("as many as are counted").hasSize(count);
        return found;
    }

    private Optional<RoleGroup> group(PeopleCheck check, String key) {
        return checks(() -> checks.groups(check, 0, 10_000)).stream()
                .filter(group -> group.key().equals(key))
                .findFirst();
    }

    private <T> T checks(Supplier<T> work) {
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        try {
            return work.get();
        } finally {
            TestPeople.leave();
        }
    }

    private static void title(PersonId person, String title) throws SQLException {
        Database.change("update person set title = ? where id = ?", title, person.value());
    }

    private static void role(PersonId person, String address) throws SQLException {
        Database.change("update person set role_address = ? where id = ?", address, person.value());
    }

    private @Nullable String roleOf(PersonId person) {
        return RunAs.operator(() -> people.find(person)).orElseThrow().roleAddress();
    }
}
