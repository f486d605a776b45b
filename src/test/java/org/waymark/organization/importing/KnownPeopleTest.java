package org.waymark.organization.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.KnownPerson;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.chance.Chance;

/** A file of a few rows is judged by the people whom it is about, and no otherwise than by everybody. */
@WaymarkTest
class KnownPeopleTest {

    private static final List<String> NAMES = List.of(
            "Ada Berg", "Berg, Ada", "Bruno Falk", "Carla Ek", "Carla Dorn", "Elin Holt", "Adà Berg", "Femi Ives");

    @Autowired
    KnownPeople known;

    @Autowired
    PersonEditing editing;

    @Autowired
    Company company;

    @Autowired
    TestPeople testPeople;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private record Somebody(PersonId person, String id, String email) {}

    private final List<Somebody> people = new ArrayList<>();

    @BeforeEach
    void gather() throws SQLException {
        for (int number = 0; number < 14; number++) {
            String id = mark + "-" + number;
            PersonId person =
                    testPeople.person(NAMES.get(number % NAMES.size()), "p" + number + "-" + mark + "@few.example");
            Database.change("update person set external_id = ? where id = ?", id, person.value());
            people.add(new Somebody(person, id, "p" + number + "-" + mark + "@few.example"));
            if (number > 0) {
                company.changeManagerUnseen(person, people.get((number - 1) / 3).person());
            }
        }
        Database.change(
                "update person set ends_on = current_date - 2 where id = ?",
                people.get(4).person().value());
        Database.change(
                "update person set ends_on = current_date - 2 where id = ?",
                people.get(13).person().value());
    }

    @Test
    void a_file_of_a_few_rows_is_judged_as_against_everybody() {
        Chance.times(60, chance -> {
            PeopleFile file = PeopleFile.read(file(chance).getBytes(UTF_8), PeopleImportOptions.NONE);
            assertThat(report(file, inTransaction(() -> known.around(file))))
                    .isEqualTo(report(file, inTransaction(known::everybody)));
        });
    }

    private PeopleImportReport report(PeopleFile file, ImportPlan.Known against) {
        ImportPlan plan = ImportPlan.of(file, against, Set.of());
        plan.holdFor(people.get(2).person());
        return plan.report();
    }

    @Test
    void of_a_file_of_a_few_rows_nobody_is_read_whom_it_is_not_about() {
        PersonId stranger = company.person("Nobody Near");
        Somebody one = people.get(5);
        PeopleFile file = PeopleFile.read(
                ("id,name,email,manager id\n" + one.id() + ",Elin Holt," + one.email() + ","
                                + people.get(1).id() + "\n")
                        .getBytes(UTF_8),
                PeopleImportOptions.NONE);
        List<PersonId> read = inTransaction(() -> known.of(file)).people().stream()
                .map(KnownPerson::id)
                .toList();
        assertThat(read)
                .contains(one.person(), people.get(1).person(), people.get(0).person())
                .doesNotContain(stranger);
    }

    @Test
    void a_manager_named_by_their_name_alone_is_looked_for_among_everybody() {
        PersonId manager = company.person("Only One " + mark);
        PeopleFile file = PeopleFile.read(
                ("id,name,email,manager\n" + people.get(5).id() + ",Elin Holt,"
                                + people.get(5).email() + ",Only One " + mark + "\n")
                        .getBytes(UTF_8),
                PeopleImportOptions.NONE);
        assertThat(inTransaction(() -> known.of(file)).people())
                .extracting(KnownPerson::id)
                .contains(manager);
    }

    @Test
    void a_form_takes_as_many_statements_whoever_else_is_here() {
        Somebody one = people.get(7);
        PersonDraft draft = RunAs.operator(() -> editing.read(one.person())).orElseThrow();
        int before = statements(one, draft);
        IntStream.range(0, 30).forEach(number -> company.reportOf(people.get(12).person(), "More " + number));
        assertThat(statements(one, draft)).isEqualTo(before);
    }

    private int statements(Somebody one, PersonDraft draft) {
        return StatementCounter.during(() -> RunAs.operator(() -> editing.check(one.person(), draft)))
                .size();
    }

    private String file(Chance chance) {
        StringBuilder file = new StringBuilder("id,name,email,manager id,manager e-mail,last day\n");
        for (int row = chance.between(1, 4); row > 0; row--) {
            Somebody one = chance.of(people);
            Somebody manager = chance.of(people);
            file.append(chance.in(0.6) ? one.id() : "")
                    .append(",\"")
                    .append(chance.of(NAMES))
                    .append("\",")
                    .append(
                            chance.in(0.8)
                                    ? one.email()
                                    : chance.in(0.5) ? chance.of(people).email() : "new@few.example")
                    .append(',')
                    .append(chance.in(0.5) ? manager.id() : "")
                    .append(',')
                    .append(chance.in(0.3) ? manager.email() : "")
                    .append(',')
                    .append(chance.in(0.2) ? "2026-05-14" : "")
                    .append('\n');
        }
        return file.toString();
    }

    private ImportPlan.Known inTransaction(Supplier<ImportPlan.Known> read) {
        return RunAs.operator(() -> new TransactionTemplate(transactions).execute(status -> read.get()));
    }
}
