package org.waymark.meeting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.GrowthCast;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ConversationMap.Growth;
import org.waymark.meeting.wrapup.ConversationMap.TalkedGrowth;
import org.waymark.meeting.wrapup.ConversationMaps;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** What becomes of the steps of a plan when a one-on-one is wrapped up. */
@WaymarkTest
class PlanAtWrapUpTest {

    @Autowired
    private GrowthCast cast;

    @Autowired
    private PlanAtWrapUp atWrapUp;

    @Autowired
    private Plans plans;

    @Autowired
    private Sharing sharing;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    @Autowired
    private ConversationMaps maps;

    private PersonId manager;
    private PersonId employee;
    private LocalDate today;
    private OneOnOneId meeting;
    private GoalId goal;
    private StepId first;
    private StepId second;

    @BeforeEach
    void aPlan() {
        GrowthCast.Pair pair = cast.hire();
        manager = pair.manager();
        employee = pair.employee();
        today = LocalDate.now(clock);
        meeting = cast.meet(employee, today);
        goal = cast.goal(employee);
        first = step("Ask for a small one");
        second = step("Prepare it");
    }

    @Test
    void the_employee_marks_a_step_done_with_a_word_of_what_came_of_it_and_moves_the_day_of_another() {
        assertThat(as(employee, () -> atWrapUp.steps(meeting)))
                .extracting(PlanStep::id)
                .containsExactly(first, second);
        wrapUp(employee, new StepMove.Done(first, "Two said yes"), new StepMove.Due(second, today.plusDays(9)));
        assertThat(step(first)).satisfies(step -> {
            assertThat(step.doneOn()).isEqualTo(today);
            assertThat(step.outcome()).isEqualTo("Two said yes");
        });
        assertThat(step(second).due()).isEqualTo(today.plusDays(9));
        assertThat(isClosed()).isTrue();
        assertThat(as(employee, () -> wrapUps.touched(meeting))).containsExactly(Kind.STRENGTHS);
    }

    @Test
    void a_step_of_which_nothing_is_said_stays_as_it_is() {
        wrapUp(employee);
        assertThat(List.of(step(first), step(second))).allMatch(step -> step.doneOn() == null && step.due() == null);
        assertThat(isClosed()).isTrue();
    }

    @Test
    void the_conversation_map_knows_of_a_step_that_was_moved_and_of_none_that_was_not() {
        wrapUp(employee);
        assertThat(as(manager, () -> maps.with(employee)).orElseThrow().growth())
                .isEmpty();
        meeting = as(employee, () -> oneOnOnes.keep(employee, today.minusDays(1)));
        wrapUp(employee, new StepMove.Done(first, "Two said yes"));
        List<TalkedGrowth> moved = List.of(new TalkedGrowth(Growth.STEP, today.minusDays(1)));
        assertThat(as(employee, maps::mine).orElseThrow().growth()).isEqualTo(moved);
        assertThat(as(manager, () -> maps.with(employee)).orElseThrow().growth())
                .as("as long as the plan is not shared")
                .isEmpty();
        does(employee, () -> sharing.share(plans.mine().getFirst().written().ref(), named()));
        assertThat(as(manager, () -> maps.with(employee)).orElseThrow().growth())
                .isEqualTo(moved);
    }

    @Test
    void no_more_than_the_next_steps_of_the_active_goal_are_asked_about() {
        for (int i = 0; i < PlanAtWrapUp.STEPS; i++) {
            step("One more");
        }
        assertThat(as(employee, () -> atWrapUp.steps(meeting))).hasSize(PlanAtWrapUp.STEPS);
        does(employee, () -> plans.rest(goal));
        assertThat(as(employee, () -> atWrapUp.steps(meeting))).isEmpty();
    }

    @Test
    void a_manager_sees_no_step_and_moves_none_shared_or_not() {
        ContentRef shared = ref(first);
        does(employee, () -> sharing.share(shared, named()));
        GoalId own = as(manager, () -> plans.begin("A goal of the manager's own", null, null));
        StepId ownStep = as(manager, () -> plans.addStep(own, "For another one-on-one", null));
        assertThat(as(manager, () -> atWrapUp.steps(meeting))).isEmpty();
        for (StepId step : List.of(first, second, ownStep)) {
            assertThatThrownBy(() -> wrapUp(manager, new StepMove.Done(step, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(isClosed()).as("neither is done").isFalse();
        wrapUp(manager);
        assertThat(isClosed()).isTrue();
        assertThat(step(first).doneOn()).isNull();
    }

    @Test
    void the_manager_reads_of_a_moved_step_what_was_shared_before_and_no_word_more() {
        ContentRef shared = ref(first);
        does(employee, () -> sharing.share(shared, named()));
        wrapUp(employee, new StepMove.Done(first, "Two said yes"), new StepMove.Done(second, "Nothing"));
        assertThat(as(manager, () -> sharing.open(shared.kind(), employee)))
                .singleElement()
                .satisfies(read -> assertThat(read.texts().values())
                        .filteredOn(Optional::isPresent)
                        .containsExactly(Optional.of("Ask for a small one")));
    }

    @Test
    void a_step_of_somebody_else_is_refused_like_one_that_does_not_exist_and_nothing_is_wrapped_up() {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        GoalId theirs = as(colleague, () -> plans.begin("Another", null, null));
        StepId step = as(colleague, () -> plans.addStep(theirs, "Theirs", null));
        GoalId resting = as(employee, () -> plans.begin("A goal that rests", null, null));
        StepId notAsked = as(employee, () -> plans.addStep(resting, "Later", null));
        for (StepId other : List.of(step, notAsked, new StepId(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> wrapUp(employee, new StepMove.Done(first, "Well"), new StepMove.Due(other, today)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(step(first).doneOn()).isNull();
        assertThat(isClosed()).isFalse();
        assertThatThrownBy(() -> as(colleague, () -> atWrapUp.steps(meeting)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wrapUp(colleague, new StepMove.Done(step, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_day_that_is_over_moves_nothing_and_wraps_nothing_up() {
        assertThatThrownBy(() -> wrapUp(
                        employee, new StepMove.Done(first, "Well"), new StepMove.Due(second, today.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(step(first).doneOn()).isNull();
        assertThat(isClosed()).isFalse();
    }

    @Test
    void in_a_record_no_step_is_moved() {
        wrapUp(manager);
        assertThat(as(employee, () -> atWrapUp.steps(meeting))).isEmpty();
        assertThatThrownBy(() -> wrapUp(employee, new StepMove.Done(first, "")))
                .isInstanceOf(ReadOnlyMeetingException.class);
        assertThat(step(first).doneOn()).isNull();
    }

    private StepId step(String words) {
        return as(employee, () -> plans.addStep(goal, words, null));
    }

    private PlanStep step(StepId id) {
        return as(employee, plans::mine).getFirst().steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ContentRef ref(StepId step) {
        return as(employee, () -> plans.written(step)).ref();
    }

    private void wrapUp(PersonId viewer, StepMove... moves) {
        List<StepMove> all = new ArrayList<>(List.of(moves));
        does(viewer, () -> atWrapUp.wrapUp(meeting, Set.of(Kind.STRENGTHS), all));
    }

    private boolean isClosed() {
        return as(manager, () -> wrapUps.find(meeting))
                .map(MeetingState::closed)
                .orElseThrow();
    }
}
