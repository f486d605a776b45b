package org.waymark.growth.standing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.WritingArea;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.standing.Outcome;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.organization.People;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class StandingViewTest extends SpringBrowserlessTest {

    private static final String TWO = "standing-view.two";
    private static final String THIRTY = "standing-view.thirty";

    @Autowired
    private Company company;

    @Autowired
    private Standings standings;

    @Autowired
    private PathImport imports;

    @Autowired
    private People people;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void hire() {
        String thirty = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "Carries stone " + number + ".")
                .collect(Collectors.joining(", "));
        String ladder = """
            format: waymark/path/1
            id: standing-view
            name: Masonry
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: two, title: Mason, level: 1, expectations: {craft: [Lays a wall., Plans a wall.]}}
              - {id: thirty, title: Master, level: 2, expectations: {craft: [%s]}}
            """.formatted(thirty);
        assertThat(RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        String parts = """
            format: waymark/path/1
            id: standing-parts
            name: Parts
            competencies:
              - {id: craft, name: Craft}
              - {id: care, name: Care}
            roles:
              - {id: two, title: Mason, level: 1, expectations: {craft: [Lays a wall.], care: [Guards a wall.]}}
            """;
        assertThat(RunAs.operator(() -> imports.apply(parts, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        manager = company.person("Tomas Reyl");
        employee = company.reportOf(manager, "Ines Calder");
    }

    @Test
    void one_expectation_is_open_for_writing_and_says_who_reads_it() {
        StandingId id = begin(TWO);
        open(employee, id);
        assertThat(Shown.texts("h1")).containsExactly("Mason");
        assertThat(page())
                .contains("About you, with Tomas Reyl.")
                .contains("Only you read your side. Once both of you have shared, Tomas Reyl reads it");
        assertThat(Shown.texts("article h3")).containsExactly("Lays a wall.");
        assertThat(find(WritingArea.class).all()).hasSize(3);
        assertThat(lists()).contains("Plans a wall.").doesNotContain("Lays a wall.");
        assertThat(buttons()).isEqualTo("[]");
    }

    @Test
    void one_that_is_set_aside_stands_apart_and_can_be_taken_up_again() {
        StandingId id = begin(TWO);
        open(employee, id);
        find(Button.class).withText("Set aside").single().click();
        UI.getCurrent().navigate("growth/standing");
        assertThat(Shown.texts("h2")).contains("Set aside").doesNotContain("About me");
        UI.getCurrent().navigate("growth/standing/" + id);
        find(Button.class).withText("Take up again").single().click();
        UI.getCurrent().navigate("growth/standing");
        assertThat(Shown.texts("h2")).contains("About me").doesNotContain("Set aside");
    }

    @Test
    void what_was_chosen_is_taken_back_to_nothing_on_the_page_as_well() {
        StandingId id = begin(TWO);
        does(employee, () -> standings.choose(id, 1, Seen.NOT_YET));
        signIn(employee);
        UI.getCurrent().navigate("growth/standing/" + id, QueryParameters.of("expectation", "1"));
        assertThat(buttons()).contains("Share my side");
        button("Take the choice back").click();
        assertThat(buttons()).doesNotContain("Share my side");
        assertThat(find(Button.class).withText("Take the choice back").all()).isEmpty();
        assertThat(find(RadioButtonGroup.class).single().getValue()).isNull();
        assertThat(as(employee, () -> standings.open(id))
                        .expectations()
                        .getFirst()
                        .mine()
                        .texts()
                        .values())
                .allMatch(text -> text.words().isEmpty());
    }

    @Test
    void what_was_agreed_to_come_of_it_is_taken_back_to_nothing_as_well() {
        StandingId id = opened(TWO);
        does(employee, () -> standings.chooseOutcome(id, Outcome.PROPOSE));
        open(employee, id);
        button("Take the choice back").click();
        assertThat(as(employee, () -> standings.open(id)).agreed().outcome()).isNull();
    }

    @Test
    void beginning_on_the_same_role_says_that_it_goes_on_and_with_which_competencies() {
        StandingId part =
                as(employee, () -> standings.begin(new NamedReader(manager), "standing-parts.two", List.of("Craft")));
        signIn(employee);
        UI.getCurrent().navigate("growth/standing", QueryParameters.of("role", "standing-parts.two"));
        assertThat(page())
                .contains("You and Tomas Reyl have had one on this role since")
                .contains("It goes on, with what the role asked then in: Craft.");
        assertThat(find(LazyFold.class).all())
                .as("nothing to choose that would be passed over")
                .isEmpty();
        button("Go on with it").click();
        assertThat(as(employee, standings::all)).hasSize(1);
        UI.getCurrent().navigate("growth/standing", QueryParameters.of("role", TWO));
        assertThat(page()).doesNotContain("It goes on, with");
        assertThat(find(LazyFold.class).all()).hasSize(1);
        as(manager, () -> standings.begin(new NamedReader(employee), TWO, List.of()));
        // Unless the page has been told of it already, it says so once its button is pressed.
        find(Button.class).withText("Begin").all().forEach(Button::click);
        assertThat(page())
                .as("begun by the other one meanwhile")
                .contains("It goes on, with what the role asked then in: Craft.");
        button("Go on with it").click();
        assertThat(as(employee, standings::all))
                .hasSize(2)
                .extracting(StandingSummary::id)
                .contains(part);
    }

    @Test
    void what_was_agreed_leads_to_the_plan_of_whom_it_is_about_and_to_promises_of_both() {
        StandingId id = opened(TWO);
        open(employee, id);
        assertThat(Shown.all("a[href='growth/plan']")).hasSize(1);
        assertThat(page()).contains("What one of you promises the other stands with");
        open(manager, id);
        assertThat(Shown.all("a[href='growth/plan']")).isEmpty();
        assertThat(page()).contains("What one of you promises the other stands with");
    }

    // On the page of a path

    @Test
    void the_page_of_ones_path_says_what_comes_next_and_where_one_begins() {
        ladderWithStep();
        hold("standing-step.one");
        onPath(employee, "standing-step").unfold();
        assertThat(page()).contains("The next role on this path is", "begin a standing");
        assertThat(Shown.all("a[href='growth/standing?role=standing-step.two']"))
                .hasSize(1);
        onPath(employee, "standing-step");
        Company.signIn(manager);
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("paths/standing-step");
        assertThat(find(LazyFold.class).all()).as("no role there").isEmpty();
    }

    @Test
    void the_page_of_ones_path_says_where_one_stands_once_it_is_unfolded_and_no_longer_than_it_is_shared() {
        hold(TWO);
        StandingId id = opened(THIRTY);
        does(manager, () -> {
            standings.saveAgreed(id, "We look again in May.", 0);
            standings.shareAgreed(id, new NamedReader(employee));
        });
        LazyFold fold = onPath(employee, "standing-view");
        assertThat(page()).doesNotContain("Side of " + manager);
        fold.unfold();
        assertThat(page()).contains("Side of " + employee, "Side of " + manager, "We look again in May.");
        assertThat(Shown.texts("h3")).contains("What is missing", "What we agreed");
        does(manager, () -> standings.takeBack(id));
        fold.refresh();
        assertThat(page()).doesNotContain("Side of " + manager);
    }

    @Test
    void unfolding_it_takes_few_statements() {
        hold(TWO);
        opened(THIRTY);
        LazyFold fold = onPath(employee, "standing-view");
        int one = StatementCounter.during(fold::unfold).size();
        begin(TWO);
        opened(TWO);
        int more = StatementCounter.during(fold::refresh).size();
        System.out.printf("SQL statements of where one stands on /paths/{path}: %d with one, %d with two%n", one, more);
        assertThat(more).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private LazyFold onPath(PersonId viewer, String path) {
        Company.signIn(viewer);
        navigate("account", Component.class);
        UI.getCurrent().navigate("paths/" + path);
        return find(LazyFold.class).single();
    }

    private void ladderWithStep() {
        String ladder = """
            format: waymark/path/1
            id: standing-step
            name: Steps
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: one, title: Mason, level: 1, expectations: {craft: [Lays a wall.]}}
              - {id: two, title: Master, level: 2, expectations: {craft: [Plans a wall.]}}
            steps:
              - {from: one, to: two, kind: promotion}
            """;
        assertThat(RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
    }

    private void hold(String role) {
        RunAs.operator(() -> {
            people.assignRole(employee, role);
            return true;
        });
    }

    @Test
    void another_one_is_opened_with_a_button_and_by_its_address() {
        StandingId id = begin(TWO);
        open(employee, id);
        find(ActionList.class).all().getLast().act("2", "WRITE");
        assertThat(Shown.texts("article h3")).containsExactly("Plans a wall.");
        assertThat(lists()).contains("Lays a wall.");
        UI.getCurrent().navigate("growth/standing/" + id, QueryParameters.of("expectation", "1"));
        assertThat(Shown.texts("article h3")).containsExactly("Lays a wall.");
    }

    @Test
    void with_the_first_word_it_can_be_shared_and_each_step_says_how_far_it_is() {
        StandingId id = begin(TWO);
        open(employee, id);
        write("I laid the yard wall.");
        assertThat(buttons()).contains("Share my side");
        find(ActionBar.class).single().act("SHARE@" + manager);
        assertThat(page()).contains("Tomas Reyl reads your side as soon as they have shared theirs");
        assertThat(buttons()).contains("Take my side back").doesNotContain("Share my side");
        write("I laid the yard wall alone.", 1);
        assertThat(buttons()).contains("Share the update");

        open(manager, id);
        assertThat(page())
                .contains("About Ines Calder, with you.")
                .contains("Ines Calder shared their side on")
                .doesNotContain("I laid the yard wall");
        write("You laid it straight.");
        find(ActionBar.class).single().act("SHARE@" + employee);
        assertThat(page()).contains("Both of you have shared").contains("I laid the yard wall.");
        assertThat(find(WritingArea.class).all()).hasSize(1);
        assertThat(Shown.texts("article h4")).contains("You", "Ines Calder");
    }

    @Test
    void both_sides_stand_beside_each_other_with_a_way_on_to_the_plan_of_whom_it_is_about() {
        StandingId id = opened(TWO);
        open(employee, id);
        assertThat(page()).contains("Side of " + employee, "Side of " + manager, "Not seen yet");
        assertThat(Shown.all("a[href='growth/plan?from=standing&id=" + id + "/1']"))
                .hasSize(1);
        open(manager, id);
        assertThat(page()).contains("Side of " + employee, "Side of " + manager);
        assertThat(Shown.all("a[href^='growth/plan']")).isEmpty();
        assertThat(page()).contains("Nothing here is for pay or promotion files.");
    }

    @Test
    void what_nobody_wrote_to_stands_in_short_at_the_end() {
        open(employee, opened(TWO));
        assertThat(Shown.texts("article h3")).containsExactly("Lays a wall.", "What nobody wrote to");
        assertThat(Shown.texts(".wm-left-out li")).containsExactly("Plans a wall.");
    }

    @Test
    void no_number_is_made_of_what_was_seen() {
        open(employee, opened(TWO));
        assertThat(page()).doesNotContainPattern("[0-9] (of|/) [0-9]|%|average|score");
    }

    @Test
    void what_was_agreed_is_written_and_shared_by_each() {
        StandingId id = opened(TWO);
        does(manager, () -> {
            standings.saveAgreed(id, "I write the proposal.", 0);
            standings.chooseOutcome(id, Outcome.PROPOSE);
            standings.shareAgreed(id, new NamedReader(employee));
        });
        open(employee, id);
        assertThat(page()).contains("What Tomas Reyl wrote of it", "I write the proposal.", "Ready to be proposed");
        assertThat(find(RadioButtonGroup.class).all()).hasSize(1);
        write("We look again in spring.");
        find(ActionBar.class).all().getLast().act("SHARE@" + manager);
        open(manager, id);
        assertThat(page()).contains("We look again in spring.");
    }

    @Test
    void then_and_now_stand_beside_each_other() {
        opened(TWO);
        StandingId second = begin(TWO);
        does(employee, () -> standings.save(second, 1, Part.WORDS, "I lay two walls now.", -1));
        open(employee, second);
        find(LazyFold.class).single().unfold();
        assertThat(page()).contains("Side of " + employee, "Side of " + manager, "I lay two walls now.");
        assertThat(Shown.texts("h4")).anyMatch(name -> name.startsWith("You, "));
    }

    @Test
    void somebody_elses_is_not_found_like_one_that_does_not_exist() {
        StandingId id = opened(TWO);
        PersonId colleague = company.reportOf(manager, "Cleo Varga");
        for (long unknown : List.of(id.value(), Long.MAX_VALUE)) {
            signIn(colleague);
            UI.getCurrent().navigate("growth/standing/" + unknown);
            assertThat(page()).doesNotContain("Mason", "Side of");
        }
    }

    @Test
    void it_takes_as_many_statements_for_two_expectations_as_for_thirty() {
        StandingId two = begin(TWO);
        StandingId thirty = begin(THIRTY);
        writeAll(two, 2);
        writeAll(thirty, 30);
        int few = statements(two);
        int many = statements(thirty);
        shareBoth(two, 2);
        shareBoth(thirty, 30);
        int fewOpened = statements(two);
        int manyOpened = statements(thirty);
        System.out.printf(
                "SQL statements of /growth/standing/…: %d with two sealed, %d with thirty; %d and %d opened%n",
                few, many, fewOpened, manyOpened);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(manyOpened).isEqualTo(fewOpened).isLessThanOrEqualTo(12);
        open(employee, thirty);
        assertThat(find(WritingArea.class).all()).hasSize(1);
    }

    @Test
    void all_of_them_take_as_many_statements_for_one_as_for_five() {
        begin(TWO);
        int one = statementsOfAll(employee);
        for (int i = 0; i < 4; i++) {
            opened(TWO);
        }
        int five = statementsOfAll(employee);
        System.out.printf("SQL statements of /growth/standing: %d with one, %d with five%n", one, five);
        assertThat(five).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    @Test
    void it_is_begun_with_the_manager_for_a_role_that_the_address_names() {
        signIn(employee);
        UI.getCurrent().navigate("growth/standing", QueryParameters.of("role", TWO));
        assertThat(find(ComboBox.class).all()).hasSize(2);
        assertThat(page()).contains("Nothing stands here yet.");
        button("Begin").click();
        StandingId begun = as(employee, standings::all).getFirst().id();
        assertThat(as(manager, standings::all)).hasSize(1);
        assertThat(Shown.texts("h1")).containsExactly("Mason");
        open(employee, begun);
        UI.getCurrent().navigate("growth/standing");
        assertThat(page()).contains("About me", "About you, with Tomas Reyl.");
    }

    @Test
    void whoever_has_nobody_to_hold_it_with_is_told_so() {
        company.changeManager(employee, null);
        signIn(employee);
        UI.getCurrent().navigate("growth/standing");
        assertThat(page()).contains("Nobody is your manager today and nobody reports to you");
        assertThatThrownBy(() -> button("Begin")).isInstanceOf(RuntimeException.class);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private StandingId begin(String role) {
        return as(employee, () -> standings.begin(new NamedReader(manager), role, List.of()));
    }

    private StandingId opened(String role) {
        StandingId id = begin(role);
        shareBoth(id, 1);
        return id;
    }

    private void writeAll(StandingId id, int expectations) {
        for (PersonId person : List.of(employee, manager)) {
            IntStream.rangeClosed(1, expectations)
                    .forEach(number -> does(person, () -> {
                        standings.save(id, number, Part.WORDS, "Side of " + person, -1);
                        standings.choose(id, number, Seen.NOT_YET);
                    }));
        }
    }

    private void shareBoth(StandingId id, int expectations) {
        writeAll(id, expectations);
        does(employee, () -> standings.share(id, new NamedReader(manager)));
        does(manager, () -> standings.share(id, new NamedReader(employee)));
        // The first time it is noted that it was opened.
        does(employee, () -> standings.open(id));
    }

    private int statements(StandingId id) {
        signIn(employee);
        UI.getCurrent().navigate("account");
        return StatementCounter.during(() -> UI.getCurrent().navigate("growth/standing/" + id))
                .size();
    }

    private int statementsOfAll(PersonId viewer) {
        signIn(viewer);
        UI.getCurrent().navigate("account");
        return StatementCounter.during(() -> UI.getCurrent().navigate("growth/standing"))
                .size();
    }

    private void open(PersonId viewer, StandingId id) {
        signIn(viewer);
        navigate("account", Component.class);
        UI.getCurrent().navigate("growth/standing/" + id);
    }

    private void write(String words) {
        write(words, 0);
    }

    private void write(String words, int basedOn) {
        assertThat(find(WritingArea.class).all().getFirst().save(words, basedOn))
                .isPositive();
    }

    private String buttons() {
        return find(ActionBar.class).all().getFirst().getElement().getProperty("items");
    }

    private String lists() {
        return find(ActionList.class).all().stream()
                .map(list -> list.getElement().getProperty("items"))
                .collect(Collectors.joining());
    }

    private void signIn(PersonId viewer) {
        Company.signIn(viewer);
    }

    private static String page() {
        return String.join(" ", Shown.texts("main, body, p, li, h1, h2, h3, h4, .wm-mark, .wm-fold"));
    }
}
