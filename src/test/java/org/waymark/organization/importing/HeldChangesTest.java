package org.waymark.organization.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.HeldChanges.Release;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Nobody makes themself somebody else or somebody's manager; a second person has to want it, too. */
@WaymarkTest
class HeldChangesTest {

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    PersonEditing editing;

    @Autowired
    HeldChanges held;

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId pia;
    private PersonId quinn;
    private PersonId sam;
    private PersonId tomas;
    private PersonId ines;

    @BeforeEach
    void two_of_the_people_team_an_administrator_and_a_manager_with_a_report() {
        pia = person("Pia");
        quinn = person("Quinn");
        sam = person("Sam");
        tomas = person("Tomas");
        ines = person("Ines");
        company.grant(pia, Role.PEOPLE_TEAM);
        company.grant(quinn, Role.PEOPLE_TEAM);
        company.grant(sam, Role.ADMINISTRATOR);
        company.changeManager(ines, tomas);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void an_import_that_makes_its_actor_a_manager_waits_and_the_rest_of_it_applies() {
        PeopleImportReport dryRun =
                peopleTeam(pia, () -> peopleImport.check(file(lineToPia()), PeopleImportOptions.NONE));
        assertThat(dryRun.waiting())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.field().to()).isEqualTo("Pia %1$s (pia%1$s@c.example)".formatted(mark)));
        assertThat(dryRun.changes()).extracting(PeopleImportReport.Change::name).containsExactly("New " + mark);
        PeopleImportReport report = importAs(pia, lineToPia());
        assertThat(report.written()).isTrue();
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(RunAs.operator(() -> people.findByEmail(email("new")))).isPresent();
        assertThat(waiting()).hasSize(1);
        importAs(pia, lineToPia());
        assertThat(waiting()).as("asked for once").hasSize(1);
    }

    @Test
    void it_takes_effect_when_a_second_person_releases_it() {
        importAs(pia, lineToPia());
        assertThat(release(quinn, Role.PEOPLE_TEAM))
                .hasValueSatisfying(done -> assertThat(done.isWritten()).isTrue());
        assertThat(managerOf(ines)).contains(pia);
        assertThat(waiting()).isEmpty();
        assertThat(told(ines))
                .containsExactly(
                        "LINE_BEGUN by SERVER",
                        "CHANGE_HELD by Pia " + mark,
                        "CHANGE_RELEASED by Quinn " + mark,
                        "LINE_ENDED by Quinn " + mark,
                        "LINE_BEGUN by Quinn " + mark);
    }

    @Test
    void an_administrator_releases_or_refuses_it_as_well() {
        importAs(pia, lineToPia());
        long id = waiting().getFirst().id();
        as(sam, Role.ADMINISTRATOR, () -> {
            held.refuse(id);
            return true;
        });
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(waiting()).isEmpty();
        assertThat(told(ines)).last().isEqualTo("CHANGE_REFUSED by Sam " + mark);
        importAs(pia, lineToPia());
        assertThat(release(sam, Role.ADMINISTRATOR)).isPresent();
        assertThat(managerOf(ines)).contains(pia);
    }

    @Test
    void nobody_releases_or_refuses_what_they_asked_for() {
        importAs(pia, lineToPia());
        long id = waiting().getFirst().id();
        assertThatThrownBy(() -> release(pia, Role.PEOPLE_TEAM)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> peopleTeam(pia, () -> {
                    held.refuse(id);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ines, Role.EMPLOYEE, () -> held.release(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_new_manager_by_hand_waits_as_well() {
        peopleTeam(pia, () -> {
            people.changeManager(ines, pia);
            return true;
        });
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(release(quinn, Role.PEOPLE_TEAM)).isPresent();
        assertThat(managerOf(ines)).contains(pia);
    }

    @Test
    void a_form_in_which_somebody_renames_themself_waits_as_well() {
        PeopleImportReport report =
                peopleTeam(pia, () -> editing.apply(pia, draft("Tomas Reyl", email("reyl"), "Head of People")));
        assertThat(report.waiting()).hasSize(2);
        assertThat(RunAs.operator(() -> people.find(pia)).orElseThrow())
                .returns("Pia " + mark, PersonReference::name)
                .returns(email("pia"), PersonReference::email)
                .returns("Head of People", PersonReference::title);
        assertThat(release(quinn, Role.PEOPLE_TEAM)).isPresent();
        assertThat(RunAs.operator(() -> people.find(pia)).orElseThrow())
                .returns("Tomas Reyl", PersonReference::name)
                .returns(email("reyl"), PersonReference::email);
    }

    @Test
    void two_people_who_swap_addresses_or_names_wait_together_if_one_of_them_imports() {
        ids();
        PeopleImportReport report = importAs(pia, """
            id,name,email
            P-%1$s,Tomas %1$s,tomas%1$s@c.example
            T-%1$s,Pia %1$s,pia%1$s@c.example
            """);
        assertThat(report.changes()).isEmpty();
        assertThat(report.waiting()).hasSize(4);
        assertThat(waiting()).hasSize(1);
        assertThat(RunAs.operator(() -> people.find(tomas)).orElseThrow().name())
                .isEqualTo("Tomas " + mark);
        assertThatThrownBy(() -> release(pia, Role.PEOPLE_TEAM)).isInstanceOf(AccessDeniedException.class);
        assertThat(release(quinn, Role.PEOPLE_TEAM))
                .hasValueSatisfying(done -> assertThat(done.isWritten()).isTrue());
        assertThat(RunAs.operator(() -> people.find(tomas)).orElseThrow())
                .returns("Pia " + mark, PersonReference::name)
                .returns(email("pia"), PersonReference::email);
    }

    @Test
    void an_address_of_the_actor_that_comes_to_a_third_waits_along_the_whole_way() {
        ids();
        PeopleImportReport report = importAs(pia, """
            id,name,email
            P-%1$s,Pia %1$s,elsewhere%1$s@c.example
            T-%1$s,Tomas %1$s,pia%1$s@c.example
            I-%1$s,Ines %1$s,tomas%1$s@c.example
            """);
        assertThat(report.waiting()).hasSize(3);
        assertThat(report.changes()).isEmpty();
        assertThat(RunAs.operator(() -> people.findByEmail(email("pia"))).map(PersonReference::id))
                .contains(pia);
    }

    @Test
    void somebody_new_cannot_have_the_address_that_the_actor_still_has() {
        ids();
        PeopleImportReport report = importAs(pia, """
            id,name,email
            P-%1$s,Pia %1$s,elsewhere%1$s@c.example
            N-%1$s,New %1$s,pia%1$s@c.example
            """);
        assertThat(report.problems())
                .extracting(PeopleImportReport.Problem::kind)
                .containsExactly(Kind.STILL_TAKEN);
    }

    @Test
    void lines_that_would_run_in_a_circle_without_the_one_that_waits_wait_too() {
        ids();
        // Ines reports to Tomas. Turned round: Tomas to Ines, and Ines to Pia.
        PeopleImportReport report = importAs(pia, """
            id,name,email,manager id
            T-%1$s,Tomas %1$s,tomas%1$s@c.example,I-%1$s
            I-%1$s,Ines %1$s,ines%1$s@c.example,P-%1$s
            """);
        assertThat(report.waiting()).hasSize(2);
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(managerOf(tomas)).isEmpty();
        assertThat(release(quinn, Role.PEOPLE_TEAM)).isPresent();
        assertThat(managerOf(ines)).contains(pia);
        assertThat(managerOf(tomas)).contains(ines);
    }

    @Test
    void what_does_not_fit_any_more_goes_on_waiting_and_is_said() {
        importAs(pia, lineToPia());
        company.changeManager(ines, quinn);
        assertThat(release(sam, Role.ADMINISTRATOR))
                .hasValueSatisfying(done -> assertThat(done.outdated()).hasSize(1));
        assertThat(managerOf(ines)).contains(quinn);
        company.changeManager(ines, tomas);
        company.changeManager(pia, ines);
        assertThat(release(sam, Role.ADMINISTRATOR))
                .hasValueSatisfying(
                        done -> assertThat(Objects.requireNonNull(done.report()).problems())
                                .extracting(PeopleImportReport.Problem::kind)
                                .containsExactly(Kind.CYCLE));
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whom_it_is_about_does_not_release_it_either() {
        ids();
        importAs(pia, """
            id,name,email
            P-%1$s,Quinn %1$s,pia%1$s@c.example
            Q-%1$s,Pia %1$s,quinn%1$s@c.example
            """);
        assertThatThrownBy(() -> release(quinn, Role.PEOPLE_TEAM)).isInstanceOf(AccessDeniedException.class);
        assertThat(release(sam, Role.ADMINISTRATOR)).isPresent();
    }

    @Test
    void the_operator_imports_as_before() {
        assertThat(RunAs.operator(() -> peopleImport.apply(file(lineToPia()), PeopleImportOptions.NONE))
                        .waiting())
                .isEmpty();
        assertThat(managerOf(ines)).contains(pia);
    }

    /** What waits because of the people of this test. */
    private List<HeldChange> waiting() {
        return RunAs.operator(held::waiting).stream()
                .filter(change -> change.by().id().equals(pia))
                .toList();
    }

    private Optional<Release> release(PersonId who, Role role) {
        long id = waiting().getFirst().id();
        return as(who, role, () -> held.release(id));
    }

    private String lineToPia() {
        return """
            name,email,manager
            Ines %1$s,ines%1$s@c.example,pia%1$s@c.example
            New %1$s,new%1$s@c.example,
            """;
    }

    private void ids() {
        RunAs.operator(() -> peopleImport.apply(file("""
            id,name,email
            P-%1$s,Pia %1$s,pia%1$s@c.example
            Q-%1$s,Quinn %1$s,quinn%1$s@c.example
            T-%1$s,Tomas %1$s,tomas%1$s@c.example
            I-%1$s,Ines %1$s,ines%1$s@c.example
            """), PeopleImportOptions.NONE));
    }

    private PeopleImportReport importAs(PersonId actor, String text) {
        return peopleTeam(actor, () -> peopleImport.apply(file(text), PeopleImportOptions.NONE));
    }

    private byte[] file(String text) {
        return text.formatted(mark).getBytes(UTF_8);
    }

    private static PersonDraft draft(String name, String email, String title) {
        return new PersonDraft(new Facts(null, name, email, title, null, null, null, null), null);
    }

    private static <T> T peopleTeam(PersonId who, Supplier<T> work) {
        return as(who, Role.PEOPLE_TEAM, work);
    }

    private static <T> T as(PersonId who, Role role, Supplier<T> work) {
        TestPeople.enter(who, role);
        try {
            return work.get();
        } finally {
            TestPeople.leave();
        }
    }

    private Optional<PersonId> managerOf(PersonId person) {
        return RunAs.operator(() -> people.managerOf(person)).map(PersonReference::id);
    }

    /** The oldest first. */
    private List<String> told(PersonId person) {
        return RunAs.operator(() -> trail.list(new AuditFilter(null, person), Long.MAX_VALUE, 50)).reversed().stream()
                .map(entry -> entry.kind() + " by "
                        + (entry.actor().name() == null
                                ? entry.origin()
                                : entry.actor().name()))
                .toList();
    }

    private PersonId person(String name) {
        return testPeople.person(name + " " + mark, email(name.toLowerCase(Locale.ROOT)));
    }

    private String email(String local) {
        return local + mark + "@c.example";
    }
}
