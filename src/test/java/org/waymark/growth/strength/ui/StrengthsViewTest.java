package org.waymark.growth.strength.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.WritingArea;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.StrengthLadders;
import org.waymark.growth.strength.Strengths;
import org.waymark.organization.People;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.reflection.observation.Observations;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@WaymarkTest
class StrengthsViewTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Strengths strengths;

    @Autowired
    private Observations observations;

    @Autowired
    private ObservationQuestions questions;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    private PersonId manager;
    private PersonId viewer;

    @BeforeEach
    void signIn() {
        StrengthLadders.importTo(ladders);
        manager = company.person("Tomas Reyl");
        viewer = company.reportOf(manager, "Ines Calder");
        RunAs.operator(() -> {
            people.assignRole(viewer, StrengthLadders.JOINER);
            return true;
        });
        TestPeople.enter(viewer);
    }

    // Mine

    @Test
    void a_newcomer_writes_at_once_and_chooses_competencies_with_the_first_word() {
        navigate(StrengthsView.class);
        assertThat(Shown.texts("h2")).containsExactly("In my own words", "As my manager sees it");
        assertThat(Shown.texts("h3")).contains("A new strength");
        assertThat(Shown.texts(".wm-audience")).containsOnly("Only you").hasSize(4);
        assertThat(buttons()).doesNotContain("Add Craft of the yard").contains("Share as topic only");
        assertThat(buttons()).as("it would open again").doesNotContain("Close");
        assertThat(areas().getFirst().save("I hear what nobody says.", 0)).isPositive();
        assertThat(buttons()).contains("Add Craft of the yard", "Add Leading in the yard", "Share with Tomas");
        assertThat(buttons()).contains("Close");
    }

    @Test
    void from_a_strength_to_the_roles_that_use_it() {
        write(1, "I hear what nobody says.");
        open("strength-1");
        press("Add Craft of the yard");
        assertThat(buttons())
                .contains("Take away Craft of the yard, Strength Yard", "Add Leading in the yard")
                .doesNotContain("Add Craft of the yard");
        press("Close");
        assertThat(location()).isEqualTo("growth/strengths");
        assertThat(WholePage.text())
                .contains("I hear what nobody says.", "Belongs to Craft of the yard, Strength Yard");
        UI.getCurrent().navigate("growth/strengths/roles", QueryParameters.of("strength", "strength-1"));
        assertThat(Shown.texts("h3")).containsExactly("Joiner", "Master");
        assertThat(WholePage.text())
                .contains(
                        "I hear what nobody says.", "Cuts what fits.", "What a week holds", "Shows others how to cut.")
                .doesNotContain("Says where the yard goes.");
    }

    @Test
    void a_strength_to_use_more_begins_a_goal_while_it_is_written_and_after() {
        navigate(StrengthsView.class);
        assertThat(Shown.all("a[href^='growth/plan']")).isEmpty();
        assertThat(areas().get(1).save("In every meeting.", 0)).isPositive();
        assertThat(Shown.all("a[href^='growth/plan']")).as("without a name").isEmpty();
        assertThat(areas().getFirst().save("I hear what nobody says.", 0)).isPositive();
        String begins = "a[href='growth/plan?from=strength&id=strength-1']";
        assertThat(Shown.all(begins)).hasSize(1);
        press("Close");
        assertThat(Shown.all(begins)).hasSize(1);
    }

    @Test
    void competencies_of_other_paths_are_found_by_search() {
        write(1, "I hear what nobody says.");
        open("strength-1");
        ComboBox<?> search = find(ComboBox.class).single();
        assertThat(search.getLabel()).isEqualTo("Search all career paths");
        assertThat(search.isVisible()).isTrue();
    }

    @Test
    void others_are_read_around_the_one_that_is_written() {
        for (int number = 1; number <= 3; number++) {
            write(number, "Strength in words " + number);
        }
        does(viewer, () -> sharing.shareTopic(kind("growth.own.strengths").on("strength-3"), named()));
        open("strength-2");
        assertThat(areas()).hasSize(4);
        assertThat(Shown.texts("h3"))
                .containsSubsequence("Strength in words 1", "Strength in words 2", "Strength in words 3");
        assertThat(Shown.texts(".wm-audience-topic"))
                .containsExactly("Topic only: Tomas Reyl sees what you are good at, no more");
        assertThat(WholePage.text()).contains("Add a strength");
    }

    @Test
    void what_is_removed_leaves_the_page_and_can_be_put_back() {
        write(1, "I hear what nobody says.");
        write(2, "I cut straight.");
        open("strength-1");
        press("Remove this strength");
        assertThat(WholePage.text()).contains("I cut straight.").doesNotContain("I hear what nobody says.");
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Undo"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(WholePage.text()).contains("I hear what nobody says.");
    }

    // As the manager sees it

    @Test
    void what_the_manager_sees_is_answered_beside_it() {
        String question = observe("You could lead.");
        navigate(StrengthsView.class);
        assertThat(WholePage.text()).contains("You could lead.", "Tomas Reyl shared this on", "Answer:");
        open(question);
        assertThat(areas()).hasSize(1);
        assertThat(areas().getFirst().save("That surprises me.", 0)).isPositive();
        press("Share with Tomas");
        navigate(StrengthsView.class);
        assertThat(WholePage.text())
                .contains("You could lead.", "That surprises me.", "Write on or share your answer:");
        assertThat(Shown.texts(".wm-audience-shared")).containsExactly("Shared with Tomas Reyl");
    }

    // Beside a role

    @Test
    void what_one_says_of_a_role_is_written_and_read_beside_it() {
        write(1, "I hear what nobody says.");
        does(viewer, () -> strengths.putBeside(new StrengthId(1), StrengthLadders.CRAFT));
        Map<String, String> master = Map.of("strength", "strength-1", "role", StrengthLadders.MASTER);
        UI.getCurrent().navigate("growth/strengths/roles", QueryParameters.simple(master));
        assertThat(areas()).hasSize(3);
        assertThat(areas().getFirst().save("Showing others.", 0)).isPositive();
        UI.getCurrent().navigate("growth/strengths/roles", QueryParameters.of("strength", "strength-1"));
        assertThat(areas()).isEmpty();
        assertThat(WholePage.text()).contains("Showing others.", "Write on or share what you say of it: Master");
        UI.getCurrent().navigate("growth/strengths/roles", QueryParameters.of("role", StrengthLadders.MASTER));
        assertThat(areas()).as("as where it is looked after").hasSize(3);
    }

    @Test
    void a_strength_beside_no_competency_says_how_to_find_roles() {
        write(1, "I hear what nobody says.");
        UI.getCurrent().navigate("growth/strengths/roles", QueryParameters.of("strength", "strength-1"));
        assertThat(WholePage.text()).contains("Choose the competencies that a strength belongs to");
    }

    // Addresses

    @Test
    void an_address_that_names_what_is_somebody_elses_is_like_one_of_nothing() {
        PersonId colleague = company.person("Cora Colleague");
        does(
                colleague,
                () -> assertThat(sharing.save(kind("growth.own.strengths").on("strength-7"), "strength", "Hers", -1))
                        .isPresent());
        String none = toldAt("strength-21");
        for (String name : List.of(
                "strength-7",
                "x",
                "strength-",
                as(viewer, questions::all).getFirst().id())) {
            assertThat(toldAt(name)).as(name).isEqualTo(none);
        }
        for (Map<String, String> names : List.of(
                Map.of("strength", "strength-7"),
                Map.of("strength", "x"),
                Map.of("role", "strength-yard.nobody"),
                Map.of("strength", "strength-7", "role", StrengthLadders.MASTER))) {
            UI.getCurrent().navigate("growth/strengths/roles", QueryParameters.simple(names));
            assertThat(areas()).as("%s", names).isEmpty();
            assertThat(Shown.texts("h1")).as("%s", names).doesNotContain("Roles that use it");
        }
    }

    private String toldAt(String shown) {
        open(shown);
        return WholePage.text();
    }

    // What it costs

    @Test
    void it_takes_as_many_statements_with_eight_strengths_as_with_one() {
        observe("You could lead.");
        keep(1);
        int first = statements("growth/strengths", Map.of());
        int one = statements("growth/strengths", Map.of());
        int rolesOfOne = statements("growth/strengths/roles", Map.of("strength", "strength-1"));
        for (int number = 2; number <= 8; number++) {
            keep(number);
        }
        int eight = statements("growth/strengths", Map.of());
        int rolesOfMore = statements("growth/strengths/roles", Map.of("strength", "strength-1"));
        System.out.printf(
                "SQL statements of /growth/strengths: %d with news, %d with one, %d with eight; of its roles: %d and %d%n",
                first, one, eight, rolesOfOne, rolesOfMore);
        assertThat(first).isLessThanOrEqualTo(12);
        assertThat(eight).isEqualTo(one).isLessThanOrEqualTo(12);
        assertThat(rolesOfMore).isEqualTo(rolesOfOne).isLessThanOrEqualTo(12);
    }

    private void keep(int number) {
        write(number, "Strength in words " + number);
        does(viewer, () -> {
            strengths.putBeside(new StrengthId(number), StrengthLadders.CRAFT);
            strengths.putBeside(new StrengthId(number), StrengthLadders.TEACHING);
            sharing.share(kind("growth.own.strengths").on("strength-" + number), named());
        });
        does(manager, () -> sharing.open(kind("growth.own.strengths"), viewer));
    }

    private int statements(String address, Map<String, String> names) {
        navigate("account", Component.class);
        return StatementCounter.during(() -> UI.getCurrent().navigate(address, QueryParameters.simple(names)))
                .size();
    }

    // ------------------------------------------------------------------------------------------------- helpers

    private String observe(String words) {
        String question = as(manager, questions::all).getFirst().id();
        does(manager, () -> {
            assertThat(observations.save(viewer, question, words, -1)).isPresent();
            observations.share(new NamedReader(viewer), question);
        });
        return question;
    }

    private void write(int number, String words) {
        does(
                viewer,
                () -> assertThat(sharing.save(
                                kind("growth.own.strengths").on("strength-" + number), "strength", words, -1))
                        .isPresent());
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static void open(String shown) {
        UI.getCurrent().navigate("growth/strengths", QueryParameters.of("show", shown));
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private List<WritingArea> areas() {
        return find(WritingArea.class).all();
    }

    private List<String> buttons() {
        return find(ActionBar.class).all().stream()
                .filter(Component::isVisible)
                .flatMap(bar -> items(bar).map(ActionBar.Item::label))
                .toList();
    }

    private void press(String label) {
        ActionBar bar = find(ActionBar.class).all().stream()
                .filter(one -> items(one).anyMatch(item -> item.label().equals(label)))
                .findFirst()
                .orElseThrow();
        bar.act(items(bar)
                .filter(item -> item.label().equals(label))
                .findFirst()
                .orElseThrow()
                .name());
    }

    private static Stream<ActionBar.Item> items(ActionBar bar) {
        return JSON
                .readValue(
                        Objects.requireNonNull(bar.getElement().getProperty("items")),
                        new TypeReference<List<ActionBar.Item>>() {})
                .stream();
    }
}
