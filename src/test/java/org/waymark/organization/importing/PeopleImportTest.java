package org.waymark.organization.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.organization.ManagerChanged;
import org.waymark.organization.People;
import org.waymark.organization.PersonField;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.PeopleImportReport.Change;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.testing.Database;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** A file set against the people who are here. Every test has a company of its own, told by its domain. */
@WaymarkTest
@RecordApplicationEvents
class PeopleImportTest {

    @Autowired
    PathImport ladders;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EntityManagerFactory entityManagers;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private LocalDate today = LocalDate.EPOCH;

    private final String company = "c" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void readTheClock() {
        TinyLadder.has(ladders, "works", "director", "fellow", "maker");
        today = LocalDate.now(clock);
    }

    @Test
    void import_brings_people_departments_and_lines() {
        PeopleImportReport report = apply("""
            id,name,email,title,department,manager_id,start_date,role
            C-1,Ada Lind,ada@C,Director,C Works,,2010-01-04,works.director
            C-2,Ben Roth,ben@C,,C Works,C-1,2020-02-29,
            """);
        assertThat(report.written()).isTrue();
        assertThat(report.newDepartments()).containsExactly(company + " Works");
        PersonReference ada = person("ada");
        assertThat(ada.name()).isEqualTo("Ada Lind");
        assertThat(ada.title()).isEqualTo("Director");
        assertThat(ada.department()).isEqualTo(company + " Works");
        assertThat(ada.roleAddress()).isEqualTo("works.director");
        assertThat(managerOf("ben")).contains(ada);
        assertThat(lines("ben")).containsExactly(new Line(ada.id().value(), LocalDate.of(2020, 2, 29), null));
        assertThat(events.stream(ManagerChanged.class)
                        .filter(event -> event.person().equals(person("ben").id())))
                .containsExactly(new ManagerChanged(person("ben").id(), null, ada.id()));
    }

    @Test
    void a_name_like_that_of_somebody_who_is_here_is_pointed_out_once() {
        String name = company + " Reyl";
        apply("id,name,email,title\nC-1," + name + ",tomas@C,Manager\nC-2,Ada Lind,ada@C,Maker\n");
        String renamed = "id,name,email\nC-2," + name.replace('e', '\u0435') + ",ada@C\n";
        assertThat(check(renamed).warnings())
                .filteredOn(warning -> warning.kind() == Kind.NAMESAKE)
                .singleElement()
                .satisfies(warning -> assertThat(warning.arguments().getLast())
                        .isEqualTo(name + " (Manager, " + person("tomas").email() + ")"));
        apply(renamed);
        assertThat(check(renamed).warnings()).extracting(Problem::kind).doesNotContain(Kind.NAMESAKE);
    }

    @Test
    void dry_run_writes_nothing() {
        PeopleImportReport report = check("id,name,email,department\nC-1,Ada Lind,ada@C,C Works\n");
        assertThat(report.written()).isFalse();
        assertThat(report.added()).isEqualTo(1);
        assertThat(find("ada")).isEmpty();
        assertThat(count("select count(*) from department where name like :text", company + "%"))
                .isZero();
    }

    @Test
    void same_file_again_changes_nothing() {
        String file = """
            id,name,email,title,department,manager_id,start_date,role
            C-1,Ada Lind,Ada@C,Director,C Works,,2010-01-04,works.director
            C-2,Ben Roth,ben@C,,,C-1,,
            """;
        apply(file);
        List<String> before = versions();
        PeopleImportReport report = apply(file);
        assertThat(report.changes()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.newDepartments()).isEmpty();
        assertThat(versions()).isEqualTo(before).hasSize(4);
    }

    @Test
    void nothing_is_written_while_a_problem_stands() {
        PeopleImportReport report = apply("""
            id,name,email,manager_id
            C-1,Ada Lind,ada@C,
            C-2,Ben Roth,ben@C,C-9
            """);
        assertThat(report.written()).isFalse();
        assertThat(report.problems())
                .containsExactly(new Problem(3, "manager_id", Kind.UNKNOWN_MANAGER, List.of(company + "-9")));
        assertThat(report.changes()).isEmpty();
        assertThat(find("ada")).isEmpty();
    }

    @Test
    void changes_are_listed_field_by_field() {
        apply("""
            id,name,email,title,department,start_date,role
            C-1,Ada Lind,ada@C,Director,C Works,2010-01-04,works.director
            C-2,Ben Roth,ben@C,Maker,C Works,,
            """);
        PeopleImportReport report = apply("""
            id,name,email,title,department,start_date,role,manager_email
            C-1,Ada Lind-Roth,ada.lind-roth@C,,C Sales,2010-01-05,works.fellow,
            C-2,Ben Roth,ben@C,Maker,C Works,,,ada.lind-roth@C
            """);
        assertThat(report.newDepartments()).containsExactly(company + " Sales");
        assertThat(report.changes())
                .extracting(Change::line, Change::name, Change::isNew)
                .containsExactly(tuple(2L, "Ada Lind-Roth", false), tuple(3L, "Ben Roth", false));
        assertThat(report.changes().getFirst().fields())
                .containsExactly(
                        new FieldChange(PersonField.NAME, "Ada Lind", "Ada Lind-Roth"),
                        new FieldChange(PersonField.EMAIL, mail("ada"), mail("ada.lind-roth")),
                        new FieldChange(PersonField.TITLE, "Director", null),
                        new FieldChange(PersonField.DEPARTMENT, company + " Works", company + " Sales"),
                        new FieldChange(PersonField.START_DATE, "2010-01-04", "2010-01-05"),
                        new FieldChange(PersonField.ROLE, "works.director", "works.fellow"));
        assertThat(report.changes().getLast().fields())
                .containsExactly(
                        new FieldChange(PersonField.MANAGER, null, "Ada Lind-Roth (" + mail("ada.lind-roth") + ")"));
        assertThat(person("ada.lind-roth").title()).isNull();
    }

    @Test
    void column_that_the_file_does_not_have_changes_nothing() {
        apply("""
            id,name,email,title,department,manager_id,role
            C-1,Ada Lind,ada@C,Director,C Works,,works.director
            C-2,Ben Roth,ben@C,Maker,C Works,C-1,works.maker
            """);
        List<String> before = versions();
        PeopleImportReport report = apply("name,email\nAda Lind,ADA@C\nBen Roth,ben@C\n");
        assertThat(report.changes()).hasSize(1);
        assertThat(report.changes().getFirst().fields())
                .containsExactly(new FieldChange(PersonField.EMAIL, mail("ada"), "ADA" + mail("")));
        assertThat(versions()).hasSameSizeAs(before);
        assertThat(person("ben").title()).isEqualTo("Maker");
        assertThat(managerOf("ben")).contains(person("ada"));
    }

    @Test
    void a_misspelt_role_is_a_warning_with_the_nearest_and_takes_no_role_away() {
        String file = """
            id,name,email,role
            C-1,Ada Lind,ada@C,works.director
            C-2,Ben Roth,ben@C,
            """;
        apply(file);
        PeopleImportReport report =
                apply(file.replace("works.director", "works.directer").replace("ben@C,", "ben@C,works.makr"));
        assertThat(report.written()).isTrue();
        assertThat(aboutRoles(report))
                .extracting(Problem::line, Problem::kind, Problem::arguments)
                .containsExactly(
                        tuple(2L, Kind.MISSPELT_ROLE, List.of("works.directer", "works.director")),
                        tuple(2L, Kind.ROLE_KEPT, List.of("works.directer", "1")),
                        tuple(3L, Kind.MISSPELT_ROLE, List.of("works.makr", "works.maker")));
        assertThat(report.unknownRoles()).containsExactly("works.makr");
        assertThat(person("ada").roleAddress()).isEqualTo("works.director");
        assertThat(person("ben").roleAddress()).isEqualTo("works.makr");
        assertThat(aboutRoles(apply(file.replace("works.director", "works.fellow"))))
                .isEmpty();
        assertThat(person("ada").roleAddress()).isEqualTo("works.fellow");
        assertThat(aboutRoles(apply(file.replace("works.director", "milling.apprentice"))))
                .extracting(Problem::kind)
                .containsExactly(Kind.ROLE_KEPT);
    }

    private static List<Problem> aboutRoles(PeopleImportReport report) {
        return report.warnings().stream()
                .filter(warning -> warning.kind() == Kind.MISSPELT_ROLE || warning.kind() == Kind.ROLE_KEPT)
                .toList();
    }

    @Test
    void people_whom_the_file_does_not_list_are_left_alone_and_counted() throws SQLException {
        apply("id,name,email,manager_id\nC-1,Ada Lind,ada@C,\nC-2,Ben Roth,ben@C,C-1\n");
        // Whose last day is over has left as well, whose account is not closed yet.
        Set<String> gone = Database.asSuperuser(connection ->
                Database.column(connection, "select id from person where ends_on < current_date and not has_left(id)"));
        int everybody = RunAs.operator(() -> people.count("")) - gone.size();
        PeopleImportReport report = apply("id,name,email,manager_id\nC-3,Cleo Mai,cleo@C,C-2\n");
        assertThat(report.missing()).isEqualTo(everybody);
        assertThat(managerOf("ben")).contains(person("ada"));
        assertThat(managerOf("cleo")).contains(person("ben"));
    }

    @Test
    void person_without_an_id_is_recognised_by_mail_address_and_gets_it() {
        PersonId ada = RunAs.operator(() -> people.add("Ada Lind", mail("ada")));
        PeopleImportReport report = apply("id,name,email\nC-1,Ada Lind,ada@C\n");
        assertThat(report.changes().getFirst().fields())
                .containsExactly(new FieldChange(PersonField.ID, null, company + "-1"));
        assertThat(person("ada").id()).isEqualTo(ada);
        assertThat(apply("id,name,email\n,Ada Lind,ada@C\n").changes()).isEmpty();
    }

    @Test
    void mail_address_of_somebody_with_another_id_is_refused() {
        apply("id,name,email\nC-1,Ada Lind,ada@C\n");
        assertThat(apply("id,name,email\nC-2,Ada Lund,ada@C\n").problems())
                .containsExactly(new Problem(
                        2, "email", Kind.EMAIL_TAKEN, List.of(mail("ada"), "Ada Lind (" + mail("ada") + ")")));
    }

    @Test
    void mail_address_passes_from_one_person_to_another_in_one_import() {
        apply("id,name,email\nC-1,Ada Lind,ada@C\nC-2,Ben Roth,ben@C\n");
        PeopleImportReport report = apply("""
            id,name,email
            C-1,Ada Lind,ben@C
            C-2,Ben Roth,ada@C
            """);
        assertThat(report.written()).isTrue();
        assertThat(person("ben").name()).isEqualTo("Ada Lind");
        assertThat(person("ada").name()).isEqualTo("Ben Roth");
        apply("id,name,email\nC-3,Cleo Mai,ada@C\nC-2,Ben Roth,ben.roth@C\n");
        assertThat(person("ada").name()).isEqualTo("Cleo Mai");
        assertThat(person("ben.roth").name()).isEqualTo("Ben Roth");
    }

    @Test
    void new_manager_ends_the_line_today_and_starts_another() {
        apply("""
            id,name,email,manager_id,start_date
            C-1,Ada Lind,ada@C,,
            C-2,Ben Roth,ben@C,C-1,2015-01-01
            C-3,Cleo Mai,cleo@C,C-2,2020-01-01
            """);
        PersonId ada = person("ada").id();
        PersonId ben = person("ben").id();
        PersonId cleo = person("cleo").id();
        PeopleImportReport report = apply("id,name,email,manager_id\nC-3,Cleo Mai,cleo@C,C-1\nC-2,Ben Roth,ben@C,\n");
        assertThat(report.changes().getFirst().fields())
                .containsExactly(new FieldChange(
                        PersonField.MANAGER, "Ben Roth (" + mail("ben") + ")", "Ada Lind (" + mail("ada") + ")"));
        assertThat(lines("cleo"))
                .containsExactly(
                        new Line(ben.value(), LocalDate.of(2020, 1, 1), today), new Line(ada.value(), today, null));
        assertThat(lines("ben")).containsExactly(new Line(ada.value(), LocalDate.of(2015, 1, 1), today));
        assertThat(managerOf("ben")).isEmpty();
        assertThat(events.stream(ManagerChanged.class))
                .contains(new ManagerChanged(cleo, ben, ada), new ManagerChanged(ben, ada, null));
    }

    @Test
    void line_of_a_person_who_is_still_to_come_starts_today() {
        apply("id,name,email,manager_id,start_date\nC-1,Ada Lind,ada@C,,\nC-2,Ben Roth,ben@C,C-1,%s\n"
                .formatted(today.plusMonths(1)));
        assertThat(lines("ben")).containsExactly(new Line(person("ada").id().value(), today, null));
    }

    @Test
    void circle_through_people_whom_the_file_does_not_list_is_told() {
        apply("""
            id,name,email,manager_id
            C-1,Ada Lind,ada@C,
            C-2,Ben Roth,ben@C,C-1
            C-3,Cleo Mai,cleo@C,C-2
            """);
        PeopleImportReport report = apply("name,email,manager_email\nAda Lind,ada@C,cleo@C\n");
        assertThat(report.problems())
                .containsExactly(new Problem(
                        2,
                        "manager_email",
                        Kind.CYCLE,
                        List.of("Ada Lind (%1$s) → Cleo Mai (%2$s) → Ben Roth (%3$s) → Ada Lind (%1$s)"
                                .formatted(mail("ada"), mail("cleo"), mail("ben")))));
        assertThat(managerOf("ada")).isEmpty();
    }

    @Test
    void circle_of_today_that_the_file_breaks_up_elsewhere_is_none() {
        apply("id,name,email,manager_id\nC-1,Ada Lind,ada@C,\nC-2,Ben Roth,ben@C,C-1\n");
        PeopleImportReport report = apply("id,name,email,manager_id\nC-1,Ada Lind,ada@C,C-2\nC-2,Ben Roth,ben@C,\n");
        assertThat(report.problems()).isEmpty();
        assertThat(managerOf("ada")).contains(person("ben"));
    }

    @Test
    void employee_may_not_import() {
        PersonId ada = RunAs.operator(() -> people.add("Ada Lind", mail("ada")));
        byte[] file = "name,email\n".getBytes(UTF_8);
        assertThatThrownBy(() -> RunAs.person(ada, () -> peopleImport.check(file, PeopleImportOptions.NONE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> RunAs.person(ada, () -> peopleImport.apply(file, PeopleImportOptions.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void five_thousand_people_need_no_statement_each() {
        StringBuilder file = new StringBuilder("id,name,email,department,manager_id\n");
        IntStream.range(0, 5_000)
                .forEach(number -> file.append("C-%1$d,Person %1$d,p%1$d@C,C Dept %2$d,%3$s\n"
                        .formatted(number, number % 40, number == 0 ? "" : "C-" + number / 10)));
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(apply(file.toString()).added()).isEqualTo(5_000);
            // Two inserts for each fifty people, and as many numbers from two sequences; the rest does not grow.
            assertThat(statistics.getPrepareStatementCount()).isLessThan(450);
            statistics.clear();
            assertThat(apply(file.toString()).changes()).isEmpty();
            assertThat(statistics.getPrepareStatementCount()).isLessThan(6);
        } finally {
            statistics.setStatisticsEnabled(false);
            removeCompany();
        }
    }

    private PeopleImportReport check(String file) {
        return RunAs.operator(() -> peopleImport.check(bytes(file), PeopleImportOptions.NONE));
    }

    private PeopleImportReport apply(String file) {
        return RunAs.operator(() -> peopleImport.apply(bytes(file), PeopleImportOptions.NONE));
    }

    /** "C" stands for this test's own company, in ids, addresses and departments. */
    private byte[] bytes(String file) {
        return file.replaceAll("@C\\b", mail(""))
                .replaceAll("\\bC-", company + "-")
                .replaceAll("\\bC (?=Works|Sales|Dept)", company + " ")
                .getBytes(UTF_8);
    }

    private String mail(String localPart) {
        return localPart + "@" + company + ".example.org";
    }

    private PersonReference person(String localPart) {
        return find(localPart).orElseThrow();
    }

    private Optional<PersonReference> find(String localPart) {
        return RunAs.operator(() -> people.findByEmail(mail(localPart)));
    }

    private Optional<PersonReference> managerOf(String localPart) {
        return RunAs.operator(() -> people.managerOf(person(localPart).id()));
    }

    private record Line(
            long manager, LocalDate from, @Nullable LocalDate until) {}

    private List<Line> lines(String localPart) {
        long id = person(localPart).id().value();
        return inTransaction(() -> jdbc.sql("""
            select manager_id, starts_on, ends_on from reporting_line where person_id = :person
            order by starts_on, ends_on
            """)
                .param("person", id)
                .query((row, number) -> new Line(
                        row.getLong("manager_id"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list());
    }

    private List<String> versions() {
        return inTransaction(() -> jdbc.sql("""
            select 'person ' || id || ' ' || version from person where email like :mail
            union all
            select 'line ' || l.id || ' ' || l.version
            from reporting_line l join person p on p.id = l.person_id where p.email like :mail
            union all
            select 'department ' || id || ' ' || version from department where name like :company
            order by 1
            """)
                .param("mail", "%" + mail(""))
                .param("company", company + "%")
                .query(String.class)
                .list());
    }

    private long count(String sql, String text) {
        return inTransaction(
                () -> jdbc.sql(sql).param("text", text).query(Long.class).single());
    }

    private void removeCompany() {
        inTransaction(() -> {
            jdbc.sql("delete from reporting_line where person_id in (select id from person where email like :mail)")
                    .param("mail", "%" + mail(""))
                    .update();
            jdbc.sql("delete from person where email like :mail")
                    .param("mail", "%" + mail(""))
                    .update();
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return RunAs.operator(
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
