package org.waymark.growth.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.OrderList;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneDetail;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.goal.Stance;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@WaymarkTest
class GoalsViewTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private Goals goals;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    private PersonId viewer;

    @BeforeEach
    void signIn() {
        PersonId manager = company.person("Tomas Reyl");
        viewer = company.reportOf(manager, "Ines Calder");
        TestPeople.enter(viewer);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    // Empty and begun

    @Test
    void a_newcomer_may_write_a_picture_at_once_and_is_told_that_goals_are_not_for_everybody() {
        navigate(GoalsView.class);
        assertThat(Shown.texts("h2")).contains("Picture 1", "Not for you?");
        assertThat(areas()).hasSize(3);
        assertThat(Shown.texts(".wm-audience")).containsOnly("Only you");
        assertThat(buttons()).contains("I have no long-term goal", "I am happy where I am");
        assertThat(WholePage.text()).doesNotContain("Things to try");
    }

    @Test
    void a_picture_with_two_milestones_from_the_first_word_to_a_line_in_order() {
        navigate(GoalsView.class);
        assertThat(areas().getFirst().save("A house by the sea.", 0)).isPositive();
        press("Add what is next");
        assertThat(location())
                .isEqualTo(
                        "growth/goals?show=milestone-" + milestones().getFirst().id());
        assertThat(areas().getFirst().save("A boat of my own", 0)).isPositive();
        assertThat(line()).as("at once").containsExactly("A boat of my own, Next");
        press("Add one in five years");
        assertThat(areas().getFirst().save("A yard in the harbour", 0)).isPositive();
        assertThat(line()).containsExactly("A yard in the harbour, In five years", "A boat of my own, Next");
        press("Close");
        assertThat(location()).isEqualTo("growth/goals");
        assertThat(areas()).isEmpty();
        assertThat(WholePage.text()).contains("A house by the sea.");
        List<MilestoneDetail> way = milestones();
        find(OrderList.class)
                .single()
                .move(way.getLast().id().toString(), way.getFirst().id().toString());
        assertThat(line()).containsExactly("A boat of my own, In five years", "A yard in the harbour, In five years");
    }

    @Test
    void only_the_nearest_milestone_asks_for_a_day() {
        MilestoneId two = milestone(1, Horizon.TWO, "Two");
        MilestoneId next = milestone(1, Horizon.NEXT, "Next");
        open("milestone-" + two);
        assertThat(find(DatePicker.class).all()).isEmpty();
        open("milestone-" + next);
        assertThat(find(DatePicker.class).all()).hasSize(1);
    }

    @Test
    void a_day_that_has_passed_while_the_page_was_open_is_said_and_not_kept() {
        MilestoneId next = milestone(1, Horizon.NEXT, "Next");
        LocalDate today = LocalDate.now(clock);
        open("milestone-" + next);
        clock.advance(Duration.ofDays(1));
        test(find(DatePicker.class).single()).setValue(today.plusDays(2));
        assertThat(milestones().getFirst().due()).isEqualTo(today.plusDays(2));
        // The browser still offers the day that the page began with.
        find(DatePicker.class).single().setMin(today);
        test(find(DatePicker.class).single()).setValue(today);
        assertThat(find(DatePicker.class).single().getErrorMessage()).startsWith("That day is over.");
        assertThat(milestones().getFirst().due()).isEqualTo(today.plusDays(2));
        test(find(DatePicker.class).single()).setValue(null);
        assertThat(milestones().getFirst().due()).isNull();
    }

    @Test
    void what_can_be_done_with_a_picture_comes_with_its_first_word_and_goes_with_its_last() {
        navigate(GoalsView.class);
        assertThat(buttons()).doesNotContain("Close", "Remove this picture");
        assertThat(WholePage.text()).doesNotContain("Draw another picture");
        assertThat(areas().getFirst().save("A house by the sea.", 0)).isPositive();
        assertThat(buttons()).contains("Close", "Remove this picture");
        assertThat(WholePage.text()).contains("Draw another picture");
        assertThat(areas().getFirst().save("", 1)).isPositive();
        assertThat(buttons()).doesNotContain("Close", "Remove this picture");
    }

    @Test
    void with_as_many_pictures_or_experiments_as_there_can_be_the_page_says_so_and_what_to_do() {
        for (int number = 1; number <= 3; number++) {
            paint(number);
        }
        navigate(GoalsView.class);
        assertThat(WholePage.text())
                .contains("Three pictures are as many as there can be.", "remove it")
                .doesNotContain("Draw another picture");
        does(viewer, () -> goals.choose(Stance.HAPPY_HERE));
        for (int number = 1; number <= 5; number++) {
            write("growth.own.experiment", "experiment-" + number, "try-out", "A day in sales");
        }
        navigate("account", Component.class);
        navigate(GoalsView.class);
        assertThat(WholePage.text())
                .contains("Five things to try are as many as there can be.", "remove it")
                .doesNotContain("Write down something else to try");
    }

    @Test
    void an_experiment_that_is_not_begun_cannot_be_removed() {
        does(viewer, () -> goals.choose(Stance.NO_LONG_TERM_GOAL));
        open("experiment-1");
        assertThat(buttons()).contains("Close").doesNotContain("Remove this experiment");
        assertThat(areas().get(1).save("A day in sales", 0)).isPositive();
        assertThat(buttons()).contains("Remove this experiment");
    }

    @Test
    void a_milestone_begins_a_goal_once_it_is_put_into_words() {
        MilestoneId two = milestone(1, Horizon.TWO, "");
        open("milestone-" + two);
        assertThat(Shown.all("a[href^='growth/plan']")).isEmpty();
        assertThat(areas().getFirst().save("A boat of my own", -1)).isPositive();
        assertThat(Shown.all("a[href='growth/plan?from=milestone&id=" + two + "']"))
                .hasSize(1);
    }

    @Test
    void what_is_removed_leaves_the_page_and_can_be_put_back() {
        MilestoneId two = milestone(1, Horizon.TWO, "Two");
        milestone(1, Horizon.NEXT, "Next");
        open("milestone-" + two);
        press("Remove this milestone");
        assertThat(line()).containsExactly("Next, Next");
        undo();
        assertThat(line()).containsExactly("Two, In two years", "Next, Next");
    }

    private void undo() {
        find(com.vaadin.flow.component.button.Button.class).all().stream()
                .filter(button -> button.getText().equals("Undo"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    // Happy where I am

    @Test
    void whoever_is_happy_where_they_are_is_offered_things_to_try_in_the_place_of_goals() {
        navigate(GoalsView.class);
        press("I am happy where I am");
        assertThat(Shown.texts("h2")).containsSubsequence("You are happy where you are.", "Things to try");
        assertThat(Shown.texts("h2")).doesNotContain("Picture 1");
        assertThat(WholePage.text()).contains("Spend a day in another department, as a guest.");
        assertThat(buttons()).contains("I would like to think of goals", "Share with Tomas");
        press("I would like to think of goals");
        assertThat(Shown.texts("h2")).contains("Picture 1");
    }

    @Test
    void an_experiment_is_written_in_its_own_words_and_stays_when_goals_come_back() {
        does(viewer, () -> goals.choose(Stance.NO_LONG_TERM_GOAL));
        open("experiment-1");
        // What makes it so stands above.
        assertThat(areas()).hasSize(4);
        assertThat(areas().get(1).save("A day in sales", 0)).isPositive();
        press("Close");
        assertThat(Shown.texts("h3")).contains("Experiment 1");
        assertThat(WholePage.text()).contains("A day in sales").doesNotContain("Spend a day in another department");
        press("I would like to think of goals");
        assertThat(WholePage.text()).contains("A day in sales");
    }

    /** What waits in the browser for being saved comes back where it was typed. */
    @Test
    void no_two_pictures_and_no_two_milestones_keep_what_is_typed_in_the_same_place() {
        paint(1);
        MilestoneId two = milestone(1, Horizon.TWO, "Two");
        MilestoneId next = milestone(1, Horizon.NEXT, "Next");
        Set<String> places = new HashSet<>();
        for (String shown : List.of(
                "picture-1", "picture-2", "milestone-" + two, "milestone-" + next, "experiment-1", "experiment-2")) {
            open(shown);
            areas().forEach(area -> places.add(area.getElement().getProperty("place")));
        }
        assertThat(places).hasSize(6 * 3);
    }

    // Addresses

    @Test
    void an_address_that_names_somebody_elses_milestone_is_like_one_of_none() {
        PersonId colleague = company.person("Cora Colleague");
        MilestoneId theirs = as(colleague, () -> goals.add(1, Horizon.TWO));
        String none = toldAt("milestone-" + (theirs.value() + 1_000_000));
        assertThat(toldAt("milestone-" + theirs)).isEqualTo(none);
        for (String name : List.of("picture-4", "experiment-6", "x", "milestone-")) {
            assertThat(toldAt(name)).as(name).isEqualTo(none);
        }
    }

    private String toldAt(String shown) {
        open(shown);
        return WholePage.text();
    }

    // What it costs

    @Test
    void it_takes_as_many_statements_with_three_pictures_as_with_one() {
        paint(1);
        milestone(1, Horizon.NEXT, "Next");
        int one = statements();
        for (int picture = 1; picture <= 3; picture++) {
            paint(picture);
            for (int i = 0; i < 4; i++) {
                milestone(picture, Horizon.TWO, "Milestone " + i);
            }
        }
        int three = statements();
        System.out.printf("SQL statements of /growth/goals: %d with one picture, %d with three%n", one, three);
        assertThat(three).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate(GoalsView.class)).size();
    }

    // ------------------------------------------------------------------------------------------------- helpers

    private void paint(int picture) {
        write("growth.own.picture", "picture-" + picture, "picture", "A house by the sea.");
    }

    private MilestoneId milestone(int picture, Horizon horizon, String words) {
        MilestoneId id = as(viewer, () -> goals.add(picture, horizon));
        write("growth.own.milestone", id.toString(), "milestone", words);
        return id;
    }

    private void write(String kind, String subject, String text, String words) {
        ContentKind known =
                kinds.stream().filter(one -> one.key().equals(kind)).findFirst().orElseThrow();
        assertThat(as(viewer, () -> sharing.save(known.on(subject), text, words, -1)))
                .isPresent();
    }

    private List<MilestoneDetail> milestones() {
        return as(viewer, goals::mine).pictures().getFirst().milestones();
    }

    private static void open(String shown) {
        UI.getCurrent().navigate("growth/goals", QueryParameters.of("show", shown));
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private List<WritingArea> areas() {
        return find(WritingArea.class).all();
    }

    /** What the browser draws of the way. */
    private List<String> line() {
        return JSON
                .readValue(
                        find(OrderList.class).single().getElement().getProperty("items"),
                        new TypeReference<List<Map<String, Object>>>() {})
                .stream()
                .map(item -> item.get("label") + ", " + item.get("meta"))
                .toList();
    }

    private List<String> buttons() {
        return find(ActionBar.class).all().stream()
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
