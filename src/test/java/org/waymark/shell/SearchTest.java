package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.search.Found;
import org.waymark.base.search.Sought;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.meeting.promise.Promises;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** The search finds what its viewer could come upon, for them alone. */
@WaymarkTest
class SearchTest extends SpringBrowserlessTest {

    private static final int MOST_STATEMENTS = 12;

    private static final String LADDER = """
        format: waymark/path/1
        id: sought
        name: Pastrycraft
        competencies:
          - {id: craft, name: Sugarwork}
        roles:
          - id: first
            title: Apprentice Pâtissier
            level: 1
            expectations: {craft: [Pulls sugar into ribbons., Blows sugar into globes.]}
          - id: second
            title: Pâtissier
            level: 2
            expectations: {craft: [Builds showpieces.]}
        steps:
          - {from: first, to: second, kind: promotion}
        """;

    @Autowired
    private Search search;

    @Autowired
    private Company company;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Promises promises;

    /** In the name of everybody of one test, and in no other. */
    private final String house =
            "House" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("x");

    private PersonId manager = new PersonId(0);
    private PersonId employee = new PersonId(0);

    @BeforeEach
    void people() {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        manager = company.person("Märta " + house);
        employee = company.reportOf(manager, "Emil " + house);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    private List<FoundGroup> groups(PersonId viewer, String text, Role... roles) {
        TestPeople.enter(viewer, roles);
        return search.find(Sought.of(text));
    }

    private List<String> titles(PersonId viewer, String text, String kind, Role... roles) {
        return groups(viewer, text, roles).stream()
                .filter(group -> group.kind().equals(kind))
                .flatMap(group -> group.found().stream())
                .map(Found::title)
                .toList();
    }

    private List<String> everything(PersonId viewer, String text, Role... roles) {
        return groups(viewer, text, roles).stream()
                .flatMap(group -> group.found().stream())
                .map(Found::title)
                .toList();
    }

    @Test
    void a_role_is_found_by_parts_of_its_title_in_any_order_without_accents() {
        assertThat(titles(employee, "patiss APPREN", "careerpath.search.roles"))
                .containsExactly("Apprentice Pâtissier");
        assertThat(titles(employee, "pastrycraft", "careerpath.search.roles"))
                .containsExactly("Apprentice Pâtissier", "Pâtissier");
    }

    @Test
    void what_a_role_asks_leads_to_the_role_once() {
        List<FoundGroup> groups = groups(employee, "sugar");
        assertThat(groups).extracting(FoundGroup::kind).containsExactly("careerpath.search.expectations");
        assertThat(groups.getFirst().found())
                .extracting(Found::address, Found::title)
                .containsExactlyInAnyOrder(
                        tuple("roles/sought.first", "Apprentice Pâtissier"), tuple("roles/sought.second", "Pâtissier"));
    }

    @Test
    void somebody_finds_their_manager_and_their_reports_and_nobody_else() {
        PersonId stranger = company.person("Sven " + house);
        PersonId above = company.person("Anna " + house);
        company.changeManager(manager, above);
        assertThat(everything(employee, house)).containsExactly("Märta " + house);
        assertThat(everything(manager, house)).containsExactly("Anna " + house, "Emil " + house);
        assertThat(everything(stranger, house)).isEmpty();
        assertThat(everything(above, house)).containsExactly("Märta " + house);
        assertThat(everything(manager, "emil " + house)).containsExactly("Emil " + house);
    }

    @Test
    void a_former_manager_finds_neither_a_former_report_nor_their_promises() {
        promise(employee, "Bring the zabaglione");
        assertThat(everything(manager, "zabaglione")).containsExactly("Bring the zabaglione");
        company.changeManager(employee, company.person("Nils " + house));
        assertThat(everything(manager, house)).isEmpty();
        assertThat(everything(manager, "zabaglione")).isEmpty();
        assertThat(everything(employee, house)).containsExactly("Nils " + house);
    }

    @Test
    void those_who_look_after_people_find_whom_they_may_list() {
        PersonId team = company.person("Pia Team");
        assertThat(everything(team, house)).isEmpty();
        for (Role role : List.of(Role.PEOPLE_TEAM, Role.ADMINISTRATOR)) {
            assertThat(titles(team, "marta " + house, "identity.search.people", role))
                    .containsExactly("Märta " + house);
            assertThat(everything(team, house, role)).containsExactlyInAnyOrder("Emil " + house, "Märta " + house);
        }
    }

    @Test
    void a_question_leads_to_the_reflection_where_it_can_be_added() {
        assertThat(groups(employee, "people come to you for").getFirst().found())
                .singleElement()
                .extracting(Found::address, Found::title)
                .containsExactly("reflections", "What do people come to you for?");
        Meeting meeting = company.meeting(employee);
        assertThat(groups(employee, "people come to you for").getFirst().found())
                .singleElement()
                .extracting(Found::address)
                .isEqualTo("reflections/" + meeting.reflection() + "?question=strengths-asked-for");
    }

    @Test
    void what_is_somebodys_own_is_found_by_its_title_and_by_nobody_else() {
        Meeting meeting = company.meeting(employee);
        String asked = company.answers(employee, meeting.reflection())
                .getFirst()
                .question()
                .text();
        does(employee, () -> {
            appeals.choose("sought.second", AppealChoice.MAYBE);
            appeals.share("sought.second", named());
        });
        promise(employee, "Bring the zabaglione");
        assertThat(titles(employee, asked, "reflection.search.own")).contains(asked);
        assertThat(titles(employee, "patissier", "careerpath.search.own")).containsExactly("Pâtissier");
        assertThat(titles(employee, "zabaglione", "meeting.search.promises")).containsExactly("Bring the zabaglione");
        assertThat(titles(manager, "zabaglione", "meeting.search.promises")).containsExactly("Bring the zabaglione");
        for (PersonId other : List.of(manager, company.reportOf(manager, "Cora Colleague"), company.person("Sven"))) {
            for (Role role : List.of(Role.EMPLOYEE, Role.PEOPLE_TEAM, Role.ADMINISTRATOR)) {
                assertThat(titles(other, asked, "reflection.search.own", role)).isEmpty();
                assertThat(titles(other, "patissier", "careerpath.search.own", role))
                        .isEmpty();
                assertThat(titles(other, "zabaglione", "meeting.search.promises", role))
                        .isEqualTo(other.equals(manager) ? List.of("Bring the zabaglione") : List.of());
            }
        }
    }

    @Test
    void what_was_written_is_not_searched() {
        Meeting meeting = company.meeting(employee);
        company.share(employee, company.answer(employee, meeting.reflection(), 0), "I dream of stracciatella");
        assertThat(everything(employee, "stracciatella")).isEmpty();
        assertThat(everything(manager, "stracciatella")).isEmpty();
    }

    @Test
    void too_little_finds_nothing() {
        assertThat(groups(employee, " a ")).isEmpty();
        assertThat(StatementCounter.during(() -> groups(employee, "")))
                .as("only the transaction's own")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void it_costs_the_same_few_statements_however_much_there_is() {
        List<Integer> counts = new ArrayList<>();
        for (int more : new int[] {1, 20}) {
            for (int i = 0; i < more; i++) {
                PersonId report = company.reportOf(employee, "Rita " + house);
                Meeting meeting = company.meeting(
                        employee, LocalDate.now(ZoneId.systemDefault()).plusDays(i), 5);
                does(
                        employee,
                        () -> promises.make(
                                meeting.oneOnOne(),
                                employee,
                                LocalDate.now(ZoneId.systemDefault()),
                                "What is due to Rita?"));
                company.meeting(report);
            }
            TestPeople.enter(employee, Role.PEOPLE_TEAM);
            List<String> statements = StatementCounter.during(() -> search.find(Sought.of("at")));
            if (statements.size() > MOST_STATEMENTS) {
                statements.forEach(System.out::println);
            }
            counts.add(statements.size());
        }
        System.out.printf("SQL statements of a search: %d with little, %d with much%n", counts.get(0), counts.get(1));
        assertThat(counts.getLast()).isEqualTo(counts.getFirst()).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(search.find(Sought.of("at")))
                .allSatisfy(group -> assertThat(group.found()).hasSizeLessThanOrEqualTo(Search.MOST_OF_A_KIND));
    }

    @Test
    void the_frame_opens_it_and_says_what_was_found() {
        TestPeople.enter(employee);
        navigate(HomeView.class);
        assertThat(Shown.all("wm-search-box")).hasSize(1);
        assertThat(Shown.texts("button.wm-search-open")).hasSize(2).containsOnly("Search");
        SearchBox box = new SearchBox(search);
        assertThat(box.opener()).isInstanceOf(NativeButton.class);
        assertThat(box.find("marta " + house))
                .contains("\"said\":\"One result\"", "\"name\":\"People you meet\"", "Your manager");
        assertThat(box.find("zabaglione"))
                .contains("No role, person or question has “zabaglione”.")
                .contains("\"groups\":[]");
        assertThat(box.find("z")).contains("\"said\":\"\"");
    }

    private void promise(PersonId owner, String words) {
        Meeting meeting = company.meeting(owner);
        does(
                owner,
                () -> promises.make(
                        meeting.oneOnOne(),
                        owner,
                        LocalDate.now(ZoneId.systemDefault()).plusDays(3),
                        words));
    }
}
