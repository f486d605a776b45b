package org.waymark.growth.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.growth.PlanOffers;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WaymarkTest
class PlanViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private Plans plans;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Goals goals;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private NextLooks looks;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private PlanOffers offers;

    @Autowired
    private Sharing sharing;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId viewer;

    @BeforeEach
    void signIn() {
        manager = company.person("Tomas Reyl");
        viewer = company.reportOf(manager, "Ines Calder");
        Company.signIn(viewer);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void an_empty_page_lets_one_begin_and_says_who_reads_it() {
        navigate(PlanView.class);
        assertThat(Shown.texts("h2")).containsExactly("A new goal");
        assertThat(Shown.texts(".wm-audience")).containsExactly("Only you");
        find(Button.class).withText("Begin this goal").single().click();
        assertThat(plan()).as("without words").isEmpty();
        find(TextArea.class).single().setValue("Lead a project");
        find(Button.class).withText("Begin this goal").single().click();
        assertThat(plan()).extracting(PlanGoal::title).containsExactly("Lead a project");
        assertThat(Shown.texts("h2")).contains("The active goal", "The next look", "In your words");
        assertThat(page()).contains("No step is open. Which is the next one?");
    }

    @Test
    void the_goal_is_read_once_on_its_page_and_said_otherwise_right_below() {
        begin("Lead a project");
        navigate(PlanView.class);
        assertThat(Shown.texts(".wm-words")).containsOnlyOnce("Lead a project");
        assertThat(Shown.texts("details h3")).startsWith("Say the goal otherwise");
        WritingArea reword = find(Fold.class)
                .single()
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(WritingArea.class::isInstance)
                .map(WritingArea.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(find(WritingArea.class).all().stream()
                        .filter(area ->
                                "Lead a project".equals(area.getElement().getProperty("words"))))
                .as("folded")
                .containsExactly(reword);
        assertThat(reword.save("Lead two projects", 1)).isPositive();
        assertThat(Shown.texts(".wm-words")).contains("Lead two projects").doesNotContain("Lead a project");
        assertThat(plan()).extracting(PlanGoal::title).containsExactly("Lead two projects");
    }

    @Test
    void a_goal_begins_from_what_the_address_says_and_shows_it_for_good() {
        does(viewer, () -> beyond.save(BeyondQuestion.GAIN, "Welding", 0));
        navigate("growth/plan", PlanView.class);
        UI.getCurrent().navigate("growth/plan", QueryParameters.fromString("from=beyond&id=gain"));
        assertThat(page())
                .contains("It begins from what you wrote to “Which skills and experiences for it can you gain here?”.")
                .doesNotContain("It began");
        find(TextArea.class).single().setValue("Weld");
        find(Button.class).withText("Begin this goal").single().click();
        assertThat(plan()).extracting(PlanGoal::originId).containsExactly("gain");
        UI.getCurrent().navigate("account");
        navigate(PlanView.class);
        assertThat(Shown.all("a[href='growth/beyond']")).hasSize(1);
        assertThat(page())
                .contains("It began from what you wrote to “Which skills and experiences for it can you gain here?”.");
    }

    @Test
    void what_a_goal_begins_from_proposes_its_words() {
        MilestoneId milestone = as(viewer, () -> {
            MilestoneId added = goals.add(1, Horizon.NEXT);
            OptionalInt _ = sharing.save(
                    kinds.stream()
                            .filter(kind -> kind.key().equals("growth.own.milestone"))
                            .findFirst()
                            .orElseThrow()
                            .on(added.toString()),
                    "milestone",
                    "A boat of my own",
                    0);
            return added;
        });
        UI.getCurrent().navigate("growth/plan", QueryParameters.fromString("from=milestone&id=" + milestone));
        assertThat(page()).contains("It begins from your milestone “A boat of my own”.");
        find(Button.class).withText("Begin this goal").single().click();
        assertThat(plan()).extracting(PlanGoal::title).containsExactly("A boat of my own");
        assertThat(page()).contains("It began from your milestone “A boat of my own”.");
        assertThat(Shown.all("a[href='growth/goals?show=milestone-" + milestone + "']"))
                .hasSize(1);
    }

    @Test
    void an_address_that_names_nothing_says_so_and_lets_one_begin_all_the_same() {
        for (String address : List.of("from=beyond&id=nothing", "from=answer&id=1", "from=nothing", "from=appeal")) {
            UI.getCurrent().navigate("account");
            UI.getCurrent().navigate("growth/plan", QueryParameters.fromString(address));
            assertThat(page()).as(address).contains("What this goal was to begin from is not there.");
            assertThat(find(TextArea.class).all()).hasSize(1);
        }
    }

    @Test
    void steps_say_when_they_are_due_and_go_into_the_story_once_they_are_done() {
        GoalId goal = begin("Lead a project");
        as(viewer, () -> plans.addStep(goal, "Ask for a small one", LocalDate.now(clock)));
        as(viewer, () -> plans.addStep(goal, "Prepare it", null));
        navigate(PlanView.class);
        assertThat(steps()).contains("The next step", "Ask for a small one", "Due on ");
        act(0, "DONE");
        find(Dialog.class).single();
        find(TextArea.class).single().setValue("I got one.");
        find(Button.class).withText("Done").single().click();
        assertThat(steps()).doesNotContain("Ask for a small one");
        assertThat(Shown.texts("h2")).contains("How it went");
        assertThat(story().getElement().getProperty("items"))
                .contains("Ask for a small one\\n\\nWhat came of it:\\nI got one.");
        assertThat(plan().getFirst().next()).map(PlanStep::words).contains("Prepare it");
    }

    @Test
    void a_step_keeps_its_day_while_another_is_set_and_its_words_can_be_closed_again() {
        GoalId goal = begin("Lead a project");
        LocalDate due = LocalDate.now(clock).plusDays(30);
        as(viewer, () -> plans.addStep(goal, "Ask for a small one", due));
        navigate(PlanView.class);
        act(0, "DAY");
        assertThat(find(ComingDay.class).single().getValue()).isEqualTo(due);
        find(Dialog.class).single().close();
        int before = find(WritingArea.class).all().size();
        act(0, "WRITE");
        assertThat(find(WritingArea.class).all()).hasSizeGreaterThan(before);
        find(ActionBar.class).all().stream()
                .filter(bar -> bar.getElement().getProperty("items").contains("\"CLOSE\""))
                .findFirst()
                .orElseThrow()
                .act("CLOSE");
        assertThat(find(WritingArea.class).all()).hasSize(before);
    }

    // A dialog that stays open past midnight

    @Test
    void a_day_that_has_passed_while_the_dialog_was_open_is_said_and_what_was_typed_stays() {
        begin("Lead a project");
        navigate(PlanView.class);
        bars("ADD").getFirst().act("ADD");
        LocalDate today = LocalDate.now(clock);
        find(TextArea.class).single().setValue("Ask for a small one");
        find(ComingDay.class).single().setValue(today);
        clock.advance(Duration.ofDays(1));
        find(Button.class).withText("Keep").single().click();
        assertThat(plan().getFirst().steps()).isEmpty();
        assertThat(find(ComingDay.class).single().getErrorMessage()).startsWith("That day is over.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Ask for a small one");
        find(ComingDay.class).single().setValue(today.plusDays(1));
        find(Button.class).withText("Keep").single().click();
        assertThat(plan().getFirst().steps()).extracting(PlanStep::due).containsExactly(today.plusDays(1));
    }

    @Test
    void another_day_for_a_step_or_a_goal_that_has_passed_meanwhile_is_said_as_well() {
        GoalId goal = begin("Lead a project");
        as(viewer, () -> plans.addStep(goal, "Ask for a small one", null));
        navigate(PlanView.class);
        List<Runnable> openers =
                List.of(() -> act(0, "DAY"), () -> bars("UNTIL").getFirst().act("UNTIL"));
        for (Runnable opener : openers) {
            opener.run();
            find(ComingDay.class).single().setValue(LocalDate.now(clock));
            clock.advance(Duration.ofDays(1));
            find(Button.class).withText("Keep").single().click();
            assertThat(find(ComingDay.class).single().getErrorMessage()).startsWith("That day is over.");
            find(ComingDay.class).single().setValue(LocalDate.now(clock));
            find(Button.class).withText("Keep").single().click();
            assertThat(find(Dialog.class).all()).isEmpty();
        }
        assertThat(plan().getFirst().until()).isEqualTo(LocalDate.now(clock));
    }

    // Where the keyboard is once a dialog is closed

    @Test
    void once_the_step_is_done_or_erased_that_a_dialog_asked_about_the_keyboard_goes_on_among_the_others() {
        GoalId goal = begin("Lead a project");
        for (String words : List.of("Ask for a small one", "Prepare it", "Begin it")) {
            as(viewer, () -> plans.addStep(goal, words, null));
        }
        navigate(PlanView.class);
        act(0, "DONE");
        focused();
        find(Button.class).withText("Done").single().click();
        assertThat(focused()).containsExactly("wm-action-list");
        act(0, "ERASE");
        find(Button.class).withText("Erase").single().click();
        assertThat(focused()).containsExactly("wm-action-list");
    }

    @Test
    void once_all_is_erased_that_stood_there_the_keyboard_goes_on_where_the_next_thing_begins() {
        GoalId goal = begin("Lead a project");
        StepId step = doneStep(goal, "Ask for a small one");
        navigate(PlanView.class);
        story().act(step.toString(), "ERASE");
        focused();
        find(Button.class).withText("Erase").single().click();
        assertThat(focused()).containsExactly("wm-action-bar");
        does(viewer, () -> plans.rest(goal));
        UI.getCurrent().navigate("account");
        navigate(PlanView.class);
        lists().getFirst().act(goal.toString(), "ERASE");
        focused();
        find(Button.class).withText("Erase").single().click();
        assertThat(focused()).containsExactly("vaadin-text-area");
    }

    /** What the browser is told since to move the keyboard to. */
    private static List<String> focused() {
        UI page = UI.getCurrent();
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return page.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().matches("(?s).*(goOn|focus).*"))
                .map(call -> call.getOwner())
                .map(node -> Element.get(node).getTag())
                .toList();
    }

    @Test
    void a_step_that_is_done_is_written_on_and_shared_in_the_story() {
        GoalId goal = begin("Lead a project");
        StepId step = doneStep(goal, "Ask for a small one");
        navigate(PlanView.class);
        int before = find(WritingArea.class).all().size();
        story().act(step.toString(), "WRITE");
        List<WritingArea> areas = find(WritingArea.class).all();
        assertThat(areas).hasSize(before + 2);
        assertThat(areas.getLast().save("I got one.", 0)).isPositive();
        bars("SHARE@" + manager).getLast().act("SHARE@" + manager);
        assertThat(plan().getFirst().steps().getFirst()).satisfies(done -> {
            assertThat(done.outcome()).isEqualTo("I got one.");
            assertThat(done.isShared()).isTrue();
        });
        assertThat(find(WritingArea.class).all()).as("stays open").hasSize(before + 2);
        bars("CLOSE").getLast().act("CLOSE");
        assertThat(find(WritingArea.class).all()).hasSize(before);
    }

    @Test
    void a_step_that_is_done_is_opened_again_from_the_story_and_leaves_it() {
        GoalId goal = begin("Lead a project");
        StepId step = doneStep(goal, "Ask for a small one");
        navigate(PlanView.class);
        story().act(step.toString(), "WRITE");
        story().act(step.toString(), "REOPEN");
        assertThat(steps()).contains("Ask for a small one");
        assertThat(Shown.all(".wm-story")).isEmpty();
        assertThat(bars("CLOSE")).isEmpty();
    }

    @Test
    void a_step_that_is_done_is_erased_from_the_story_of_a_goal_that_rests() {
        GoalId goal = begin("Lead a project");
        StepId step = doneStep(goal, "Ask for a small one");
        StepId other = doneStep(goal, "Prepare it");
        does(viewer, () -> plans.rest(goal));
        navigate(PlanView.class);
        story().act(step.toString(), "ERASE");
        find(Dialog.class).single();
        find(Button.class).withText("Erase").single().click();
        assertThat(plan().getFirst().steps()).extracting(PlanStep::id).containsExactly(other);
        assertThat(story().getElement().getProperty("items"))
                .contains("Prepare it")
                .doesNotContain("Ask for a small one");
    }

    @Test
    void another_goal_can_be_left_alone_again_and_the_first_one_cannot() {
        navigate(PlanView.class);
        assertThat(find(Button.class).withText("Close").all()).isEmpty();
        assertThat(Shown.texts(".wm-empty, h2"))
                .containsExactly("There is no goal yet. Begin with one: it may be small.", "A new goal");
        begin("Lead a project");
        UI.getCurrent().navigate("account");
        navigate(PlanView.class);
        assertThat(find(TextArea.class).all()).isEmpty();
        press("BEGIN");
        assertThat(find(TextArea.class).all()).hasSize(1);
        assertThat(bars("BEGIN")).isEmpty();
        find(Button.class).withText("Close").single().click();
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(bars("BEGIN")).hasSize(1);
        UI.getCurrent().navigate("growth/plan", QueryParameters.fromString("from=nothing"));
        find(Button.class).withText("Close").single().click();
        assertThat(page()).doesNotContain("What this goal was to begin from is not there.");
        assertThat(bars("BEGIN")).hasSize(1);
    }

    @Test
    void a_look_is_chosen_among_coming_one_on_ones_and_taken_off_again() {
        begin("Lead a project");
        navigate(PlanView.class);
        assertThat(page()).contains("No one-on-one with your manager is set.");
        OneOnOneId meeting =
                as(viewer, () -> oneOnOnes.keep(viewer, LocalDate.now(clock).plusDays(3)));
        UI.getCurrent().navigate("account");
        navigate(PlanView.class);
        press(meeting.toString());
        assertThat(page()).contains("You look at it together at your one-on-one on");
        assertThat(Shown.all("a[href='one-on-ones/" + meeting + "']")).hasSize(1);
        press("TAKE_OFF_LOOK");
        assertThat(page()).contains("At which of your coming one-on-ones");
        assertThat(as(viewer, () -> looks.coming()))
                .extracting(NextLooks.Coming::isAgreed)
                .containsExactly(false);
    }

    @Test
    void a_goal_that_rests_can_be_made_the_active_one() {
        begin("Lead a project");
        GoalId other = begin("Speak");
        navigate(PlanView.class);
        ActionList resting = lists().getLast();
        assertThat(resting.getElement().getProperty("items"))
                .contains("Resting", "Speak")
                .doesNotContain("Lead");
        resting.act(other.toString(), "ACTIVATE");
        assertThat(Shown.texts(".wm-section > div > .wm-words")).contains("Speak");
        assertThat(lists().getLast().getElement().getProperty("items")).contains("Lead a project");
    }

    @Test
    void one_step_at_a_time_is_open_to_be_written() {
        GoalId goal = begin("Lead a project");
        as(viewer, () -> plans.addStep(goal, "One", null));
        as(viewer, () -> plans.addStep(goal, "Two", null));
        navigate(PlanView.class);
        assertThat(find(WritingArea.class).all()).hasSize(3);
        act(0, "WRITE");
        act(1, "WRITE");
        assertThat(find(WritingArea.class).all()).hasSize(5);
        assertThat(find(WritingArea.class).all().get(1).getElement().getProperty("words"))
                .isEqualTo("Two");
    }

    @Test
    void it_takes_few_statements_however_many_steps_there_are() {
        does(viewer, () -> beyond.save(BeyondQuestion.GAIN, "Welding", 0));
        GoalId goal = as(viewer, () -> plans.begin("Weld", PlanOrigin.BEYOND, "gain"));
        does(viewer, () -> oneOnOnes.keep(viewer, LocalDate.now(clock).plusDays(3)));
        takeOn(goal);
        step(goal, 0);
        int one = statements();
        for (int i = 1; i < 20; i++) {
            step(goal, i);
        }
        begin("Speak");
        int twenty = statements();
        System.out.printf("SQL statements of /growth/plan: %d with one step, %d with twenty%n", one, twenty);
        assertThat(twenty).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private void step(GoalId goal, int number) {
        StepId step = as(viewer, () -> plans.addStep(goal, "Step " + number, LocalDate.now(clock)));
        if (number % 2 == 1) {
            does(viewer, () -> plans.done(step, "Outcome " + number));
        }
    }

    @Test
    void what_the_manager_took_on_is_said_and_leads_to_where_it_stands() {
        GoalId goal = begin("Lead a project");
        OneOnOneId meeting =
                as(viewer, () -> oneOnOnes.keep(viewer, LocalDate.now(clock).plusDays(3)));
        navigate(PlanView.class);
        assertThat(page()).doesNotContain("took on");
        takeOn(goal);
        UI.getCurrent().navigate("account");
        navigate(PlanView.class);
        assertThat(page()).contains("Tomas Reyl took on what you wish, on");
        assertThat(Shown.all("a[href='one-on-ones/" + meeting + "']")).hasSize(1);
    }

    /** Shared with the manager, who opens it and takes it on. */
    private void takeOn(GoalId goal) {
        does(viewer, () -> {
            ContentRef ref = plans.mine().getFirst().written().ref();
            assertThat(sharing.save(ref, "plan-wish", "Introduce me", -1)).isPresent();
            sharing.share(ref, named());
        });
        assertThat(as(manager, () -> offers.take(viewer, goal, "I introduce you", LocalDate.now(clock))))
                .isPresent();
    }

    private StepId doneStep(GoalId goal, String words) {
        return as(viewer, () -> {
            StepId step = plans.addStep(goal, words, null);
            plans.done(step, "");
            return step;
        });
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate(PlanView.class)).size();
    }

    private GoalId begin(String words) {
        return as(viewer, () -> plans.begin(words, null, null));
    }

    private List<PlanGoal> plan() {
        return as(viewer, () -> plans.mine());
    }

    private List<ActionList> lists() {
        return find(ActionList.class).all();
    }

    private String steps() {
        return lists().getFirst().getElement().getProperty("items");
    }

    private void act(int step, String action) {
        JsonNode items = new JsonMapper().readTree(steps());
        lists().getFirst().act(items.get(step).get("id").asString(), action);
    }

    /** What stands on whichever bar has it. */
    private void press(String name) {
        bars(name).getFirst().act(name);
    }

    private List<ActionBar> bars(String name) {
        return find(ActionBar.class).all().stream()
                .filter(bar -> items(bar).stream().anyMatch(item -> item.name().equals(name)))
                .toList();
    }

    /** The steps that are done, of the goal whose story is told last. */
    private ActionList story() {
        return lists().getLast();
    }

    private static List<ActionBar.Item> items(ActionBar bar) {
        return new JsonMapper().readValue(bar.getElement().getProperty("items"), new TypeReference<>() {});
    }

    private static String page() {
        return String.join(" ", Shown.texts("p"));
    }
}
