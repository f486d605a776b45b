package org.waymark.organization.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Planned;
import org.waymark.organization.leaver.Leavers;
import org.waymark.reflection.SharedAnswers;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Another manager, department, title or role from a day to come on, and whoever comes back on one. */
@WaymarkTest
class PlannedMovesTest {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private final LocalDate later = today.plusDays(40);

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    PersonEditing editing;

    @Autowired
    PlannedMoves moves;

    @Autowired
    MoveKeeper keeper;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Leavers leavers;

    @Autowired
    SharedAnswers sharedAnswers;

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
    private PersonId nora;
    private PersonId ines;

    @BeforeEach
    void two_of_the_people_team_an_administrator_and_two_managers_one_with_a_report() {
        pia = person("Pia");
        quinn = person("Quinn");
        sam = person("Sam");
        tomas = person("Tomas");
        nora = person("Nora");
        ines = person("Ines");
        company.grant(pia, Role.PEOPLE_TEAM);
        company.grant(quinn, Role.PEOPLE_TEAM);
        company.grant(sam, Role.ADMINISTRATOR);
        company.changeManager(ines, tomas);
        imports("""
            id,name,email
            I-%1$s,Ines %1$s,ines%1$s@c.example
            """);
    }

    @AfterEach
    void nobody() throws SQLException {
        TestPeople.leave();
        Database.change("delete from planned_move");
    }

    @Test
    void former_manager_reads_until_the_day_and_not_on_it() throws SQLException {
        Meeting meeting = company.meeting(ines);
        company.share(ines, company.answer(ines, meeting.reflection(), 0), "For Tomas alone");
        imports(toNora(later));
        keeper.run();
        assertThat(readBy(tomas)).isOne();
        theDayComes();
        assertThat(readBy(tomas)).as("on the day, before anything ran").isOne();
        keeper.run();
        assertThat(readBy(tomas)).isZero();
        assertThat(managerOf(ines)).contains(nora);
        assertThat(readBy(nora)).as("what was shared before is not hers").isZero();
    }

    @Test
    void new_manager_sees_nothing_before_the_day() throws SQLException {
        imports(toNora(later));
        keeper.run();
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(Company.as(nora, () -> people.reportsOf(nora))).isEmpty();
        for (PersonId viewer : List.of(nora, tomas, ines)) {
            assertThat(rowsSeenBy(viewer)).isZero();
        }
        assertThat(rowsSeenBy(pia)).isOne();
        assertThat(rowsSeenBy(sam)).isOne();
        theDayComes();
        keeper.run();
        assertThat(rowsSeenBy(ines)).as("who moved reads it in their data").isOne();
        assertThat(rowsSeenBy(nora)).isZero();
        assertThat(rowsSeenBy(tomas)).isZero();
    }

    @Test
    void whom_a_move_is_about_reads_in_the_trail_that_it_was_carried_out_and_nothing_of_before() throws SQLException {
        imports(toNora(later));
        assertThat(ownTrail(ines)).noneMatch(kind -> kind.startsWith("MOVE"));
        theDayComes();
        keeper.run();
        assertThat(ownTrail(ines)).filteredOn(kind -> kind.startsWith("MOVE")).containsExactly("MOVE_CARRIED_OUT");
        assertThat(told(ines))
                .filteredOn(entry -> entry.startsWith("MOVE"))
                .containsExactly("MOVE_PLANNED by Pia " + mark, "MOVE_CARRIED_OUT by SERVER");
    }

    @Test
    void all_of_a_row_that_is_no_move_counts_at_once() {
        PeopleImportReport report = imports("""
            id,name,email,title,department,manager,valid from
            I-%1$s,Ines New %1$s,ines%1$s@c.example,Captain,Sea %1$s,nora%1$s@c.example,""" + later);
        assertThat(report.written()).isTrue();
        assertThat(report.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(field -> field.field().name())
                        .containsExactly("NAME"));
        assertThat(report.planned())
                .singleElement()
                .satisfies(planned -> assertThat(planned.fields())
                        .extracting(field -> field.field().name())
                        .containsExactlyInAnyOrder("TITLE", "DEPARTMENT", "MANAGER"));
        PersonReference now = reference(ines);
        assertThat(now.name()).isEqualTo("Ines New " + mark);
        assertThat(now.title()).isNull();
        assertThat(now.department()).isNull();
    }

    @Test
    void the_day_brings_title_and_department_as_well() throws SQLException {
        imports("""
            id,name,email,title,department,gültig ab
            I-%1$s,Ines %1$s,ines%1$s@c.example,Captain,Sea %1$s,""" + later);
        theDayComes();
        keeper.run();
        assertThat(reference(ines).title()).isEqualTo("Captain");
        assertThat(reference(ines).department()).isEqualTo("Sea " + mark);
        assertThat(managerOf(ines)).as("who was named nowhere stays").contains(tomas);
    }

    @Test
    void the_same_file_a_second_time_plans_nothing_and_another_day_takes_the_place_of_the_first() {
        imports(toNora(later));
        assertThat(imports(toNora(later)).isEmpty()).isTrue();
        imports(toNora(later.plusDays(1)));
        assertThat(move(ines)).map(PlannedMove::from).contains(later.plusDays(1));
        assertThat(told(ines))
                .filteredOn(entry -> entry.startsWith("MOVE"))
                .containsExactlyInAnyOrder(
                        "MOVE_PLANNED by Pia " + mark, "MOVE_PLANNED by Pia " + mark, "MOVE_TAKEN_BACK by Pia " + mark);
    }

    @Test
    void a_file_that_has_the_column_and_says_nothing_of_a_move_takes_it_back() {
        imports(toNora(later));
        imports("""
            id,name,email,manager
            I-%1$s,Ines %1$s,ines%1$s@c.example,tomas%1$s@c.example
            """);
        assertThat(move(ines))
                .as("a column that the file does not have changes nothing")
                .isPresent();
        PeopleImportReport report = imports("""
            id,name,email,manager,from
            I-%1$s,Ines %1$s,ines%1$s@c.example,tomas%1$s@c.example,
            """);
        assertThat(report.planned()).extracting(Planned::what).containsExactly(Planned.What.TAKEN_BACK);
        assertThat(move(ines)).isEmpty();
    }

    @Test
    void a_day_that_is_over_counts_from_today_and_says_so() {
        PeopleImportReport report = imports(toNora(today.minusDays(3)));
        assertThat(report.warnings())
                .extracting(PeopleImportReport.Problem::kind)
                .contains(Kind.FROM_IS_OVER);
        assertThat(managerOf(ines)).contains(nora);
        assertThat(move(ines)).isEmpty();
        imports("""
            id,name,email,manager,from
            I-%1$s,Ines %1$s,ines%1$s@c.example,tomas%1$s@c.example,""" + today);
        assertThat(managerOf(ines)).as("today itself is at once").contains(tomas);
    }

    @Test
    void a_move_to_a_new_manager_needs_a_recent_proof() {
        TestPeople.enterWithoutProof(pia, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> peopleImport.apply(file(toNora(later)), PeopleImportOptions.NONE))
                .isInstanceOf(ProofNeeded.class);
    }

    @Test
    void who_would_become_a_manager_by_their_own_move_needs_a_second_person() throws SQLException {
        PeopleImportReport report = imports("""
            id,name,email,manager,from
            I-%1$s,Ines %1$s,ines%1$s@c.example,pia%1$s@c.example,""" + later);
        assertThat(report.planned()).extracting(Planned::what).containsExactly(Planned.What.NEEDS_SECOND);
        theDayComes();
        keeper.run();
        assertThat(managerOf(ines)).contains(tomas);
        long id = move(ines).orElseThrow().id();
        assertThatThrownBy(() -> does(pia, Role.PEOPLE_TEAM, () -> moves.confirm(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(pia, Role.PEOPLE_TEAM, () -> moves.tryAgain(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusedByRows(pia, "confirmed_by = %s, confirmed_at = now()".formatted(pia), id))
                .isTrue();
        assertThat(refusedByRows(pia, "outcome = 'DONE', ended_at = now()", id)).isTrue();
        does(quinn, Role.PEOPLE_TEAM, () -> moves.confirm(id));
        keeper.run();
        assertThat(managerOf(ines)).contains(pia);
    }

    @Test
    void nobody_writes_a_move_past_the_portal_that_makes_themself_a_manager() throws SQLException {
        assertThatThrownBy(() -> Database.as(
                        viewer(pia),
                        connection -> connection.createStatement().executeUpdate("""
                insert into planned_move (person_id, from_day, fields, manager_id, returns, needs_second, asked_by)
                values (%s, current_date, '{MANAGER}', %s, false, false, %s)
                """.formatted(ines, pia, pia))))
                .hasMessageContaining("planned_move");
        assertThatThrownBy(() -> Database.as(
                        viewer(pia),
                        connection -> connection.createStatement().executeUpdate("""
                insert into planned_move (person_id, from_day, fields, manager_id, returns, needs_second, asked_by)
                values (%s, current_date, '{MANAGER}', %s, false, false, %s)
                """.formatted(ines, pia, quinn))))
                .as("in somebody else's name")
                .hasMessageContaining("row-level security");
    }

    @Test
    void move_to_a_manager_who_has_left_meanwhile_is_told_and_not_carried_out() throws SQLException {
        imports(toNora(later));
        close(nora);
        theDayComes();
        keeper.run();
        keeper.run();
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(move(ines)).map(PlannedMove::problem).contains(MoveProblem.MANAGER_HAS_LEFT);
        assertThat(RunAs.operator(moves::overview).toLookAt())
                .extracting(one -> one.person().id())
                .contains(ines);
        assertThat(told(ines))
                .filteredOn("MOVE_NOT_CARRIED_OUT by SERVER"::equals)
                .hasSize(1);
        reopen(nora);
        keeper.run();
        assertThat(managerOf(ines)).as("not by itself").contains(tomas);
        assertThat(as(
                        quinn,
                        Role.PEOPLE_TEAM,
                        () -> moves.tryAgain(move(ines).orElseThrow().id())))
                .isEmpty();
        assertThat(managerOf(ines)).contains(nora);
    }

    @Test
    void move_that_would_make_a_circle_by_its_day_is_told_and_not_carried_out() throws SQLException {
        imports(toNora(later));
        company.changeManager(nora, ines);
        theDayComes();
        keeper.run();
        assertThat(move(ines)).map(PlannedMove::problem).contains(MoveProblem.CYCLE);
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(managerOf(nora)).contains(ines);
    }

    @Test
    void two_who_change_places_on_one_day_do_whichever_comes_first() throws SQLException {
        imports("""
            name,email,manager,from
            Tomas %1$s,tomas%1$s@c.example,ines%1$s@c.example,%2$s
            Ines %1$s,ines%1$s@c.example,,%2$s
            """.replace("%2$s", later.toString()));
        theDayComes();
        keeper.run();
        assertThat(managerOf(tomas)).contains(ines);
        assertThat(managerOf(ines)).isEmpty();
    }

    @Test
    void a_circle_that_would_be_there_only_until_the_day_is_refused() {
        PeopleImportReport report = imports("""
            name,email,manager,from
            Tomas %1$s,tomas%1$s@c.example,ines%1$s@c.example,
            Ines %1$s,ines%1$s@c.example,,%2$s
            """.replace("%2$s", later.toString()));
        assertThat(report.problems())
                .extracting(PeopleImportReport.Problem::kind)
                .containsExactly(Kind.CYCLE);
    }

    @Test
    void two_nodes_carry_out_a_move_once() throws SQLException {
        imports(toNora(later));
        theDayComes();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(keeper::run))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(managerOf(ines)).contains(nora);
        assertThat(told(ines))
                .filteredOn(entry -> entry.startsWith("MOVE_CARRIED") || entry.equals("LINE_ENDED by SERVER"))
                .containsExactlyInAnyOrder("LINE_ENDED by SERVER", "MOVE_CARRIED_OUT by SERVER");
    }

    @Test
    void a_move_that_is_taken_back_is_not_carried_out() throws SQLException {
        imports(toNora(later));
        does(
                quinn,
                Role.PEOPLE_TEAM,
                () -> moves.takeBack(move(ines).orElseThrow().id()));
        theDayComes();
        keeper.run();
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(rowsSeenBy(ines)).as("nobody told them of it").isZero();
        assertThat(told(ines)).contains("MOVE_TAKEN_BACK by Quinn " + mark);
    }

    @Test
    void whoever_has_left_by_the_day_does_not_move() throws SQLException {
        imports(toNora(later));
        close(ines);
        theDayComes();
        keeper.run();
        assertThat(move(ines)).map(PlannedMove::problem).contains(MoveProblem.PERSON_HAS_LEFT);
        assertThat(managerOf(ines)).contains(tomas);
    }

    @Test
    void what_is_planned_for_somebody_who_left_goes_with_what_they_never_shared() throws SQLException {
        imports(toNora(later));
        close(ines);
        Database.change("update leaver set erase_at = closed_at where person_id = ?", ines.value());
        RunAs.operator(() -> {
            leavers.eraseWhatIsDue(ines);
            return true;
        });
        assertThat(move(ines)).isEmpty();
        assertThat(rowsSeenBy(pia)).isZero();
    }

    @Test
    void a_form_plans_as_a_file_does() {
        Facts facts = as(pia, Role.PEOPLE_TEAM, () -> editing.read(ines))
                .orElseThrow()
                .facts();
        PersonDraft draft = new PersonDraft(facts, nora, later);
        assertThat(as(pia, Role.PEOPLE_TEAM, () -> editing.apply(ines, draft)).written())
                .isTrue();
        assertThat(managerOf(ines)).contains(tomas);
        assertThat(move(ines)).map(PlannedMove::from).contains(later);
        as(pia, Role.PEOPLE_TEAM, () -> editing.apply(ines, new PersonDraft(facts, tomas)));
        assertThat(move(ines)).as("a form without a day says nothing of it").isPresent();
    }

    @Test
    void somebody_new_is_there_at_once() {
        PeopleImportReport report = imports("""
            name,email,manager,effective date
            New %1$s,new%1$s@c.example,nora%1$s@c.example,""" + later);
        assertThat(report.warnings())
                .extracting(PeopleImportReport.Problem::kind)
                .contains(Kind.FROM_OF_NEW);
        PersonId added = RunAs.operator(() -> people.findByEmail("new" + mark + "@c.example"))
                .orElseThrow()
                .id();
        assertThat(managerOf(added)).contains(nora);
    }

    @Test
    void whoever_comes_back_is_the_same_person_from_that_day_once_an_administrator_has_confirmed_it()
            throws SQLException {
        close(ines);
        PeopleImportReport report = imports(back(later));
        assertThat(report.planned()).extracting(Planned::what).containsExactly(Planned.What.NEEDS_ADMINISTRATOR);
        assertThat(imports(back(later)).isEmpty()).isTrue();
        long id = move(ines).orElseThrow().id();
        theDayComes();
        keeper.run();
        assertThat(hasLeft(ines)).as("nobody has confirmed it").isTrue();
        assertThatThrownBy(() -> does(quinn, Role.PEOPLE_TEAM, () -> moves.confirm(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusedByRows(quinn, "confirmed_by = %s, confirmed_at = now()".formatted(quinn), id))
                .isTrue();
        does(sam, Role.ADMINISTRATOR, () -> moves.confirm(id));
        keeper.run();
        assertThat(hasLeft(ines)).isFalse();
        assertThat(managerOf(ines)).contains(nora);
        assertThat(reference(ines).title()).isEqualTo("Captain");
        assertThat(move(ines)).isEmpty();
    }

    @Test
    void nobody_comes_back_before_the_day() throws SQLException {
        close(ines);
        imports(back(later));
        does(
                sam,
                Role.ADMINISTRATOR,
                () -> moves.confirm(move(ines).orElseThrow().id()));
        keeper.run();
        assertThat(hasLeft(ines)).isTrue();
        assertThat(reference(ines).title()).isNull();
    }

    @Test
    void a_first_day_of_before_the_last_one_brings_nobody_back() {
        close(ines);
        assertThat(imports(back(today.minusYears(2))).planned()).isEmpty();
        assertThat(move(ines)).isEmpty();
    }

    @Test
    void whoever_has_left_and_is_told_by_address_alone_does_not_come_back() {
        close(ines);
        PeopleImportReport report = imports("""
            name,email,start date
            Ines %1$s,ines%1$s@c.example,""" + later);
        assertThat(report.planned()).isEmpty();
    }

    private String toNora(LocalDate from) {
        return """
            id,name,email,manager,from
            I-%1$s,Ines %1$s,ines%1$s@c.example,nora%1$s@c.example,""" + from;
    }

    private String back(LocalDate day) {
        return """
            id,name,email,title,manager,start date,last day
            I-%1$s,Ines %1$s,ines%1$s@c.example,Captain,nora%1$s@c.example,""" + day + ",";
    }

    private static void theDayComes() throws SQLException {
        Database.change("update planned_move set from_day = current_date where outcome is null");
    }

    private int readBy(PersonId manager) {
        try {
            return Company.as(manager, () -> sharedAnswers.open(ines)).size();
        } catch (AccessDeniedException e) {
            return 0;
        }
    }

    private int rowsSeenBy(PersonId viewer) throws SQLException {
        return Database.as(
                viewer(viewer),
                connection -> Database.column(connection, "select id from planned_move where person_id = " + ines)
                        .size());
    }

    private static boolean refusedByRows(PersonId viewer, String change, long id) throws SQLException {
        try {
            return Database.as(
                            viewer(viewer),
                            connection -> connection
                                    .createStatement()
                                    .executeUpdate("update planned_move set " + change + " where id = " + id))
                    == 0;
        } catch (SQLException e) {
            return Stream.of("42501", "23514").anyMatch(e.getSQLState()::equals);
        }
    }

    private static Viewer viewer(PersonId person) {
        return new Viewer("viewer", person.toString(), false);
    }

    private List<String> ownTrail(PersonId person) throws SQLException {
        return Database.as(
                viewer(person),
                connection -> List.copyOf(
                        Database.column(connection, "select kind from audit_entry where person_id = " + person)));
    }

    private Optional<PlannedMove> move(PersonId person) {
        return RunAs.operator(() -> moves.of(person));
    }

    private boolean hasLeft(PersonId person) {
        return !RunAs.operator(() -> leavers.among(List.of(person))).isEmpty();
    }

    private void close(PersonId person) {
        does(sam, Role.ADMINISTRATOR, () -> accounts.close(person));
    }

    private void reopen(PersonId person) {
        does(sam, Role.ADMINISTRATOR, () -> accounts.reopen(person));
    }

    private PeopleImportReport imports(String text) {
        return as(pia, Role.PEOPLE_TEAM, () -> peopleImport.apply(file(text), PeopleImportOptions.NONE));
    }

    private byte[] file(String text) {
        return text.replace("%1$s", mark).getBytes(UTF_8);
    }

    private static void does(PersonId who, Role role, Runnable work) {
        boolean _ = as(who, role, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T as(PersonId who, Role role, Supplier<T> work) {
        TestPeople.enter(who, role);
        try {
            return work.get();
        } finally {
            TestPeople.leave();
        }
    }

    private PersonReference reference(PersonId person) {
        return RunAs.operator(() -> people.find(person)).orElseThrow();
    }

    private Optional<PersonId> managerOf(PersonId person) {
        return RunAs.operator(() -> people.managerOf(person)).map(PersonReference::id);
    }

    /** The oldest first. */
    private List<String> told(PersonId person) {
        return RunAs.operator(() -> trail.list(new AuditFilter(null, person), Long.MAX_VALUE, 50)).reversed().stream()
                .map(entry -> entry.kind() + " by "
                        + Objects.requireNonNullElse(entry.actor().name(), entry.origin()))
                .toList();
    }

    private PersonId person(String name) {
        return testPeople.person(name + " " + mark, name.toLowerCase(java.util.Locale.ROOT) + mark + "@c.example");
    }
}
