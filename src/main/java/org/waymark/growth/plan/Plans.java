package org.waymark.growth.plan;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanStore.GoalRow;
import org.waymark.growth.plan.PlanStore.StepRow;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * The viewer's growth plan: goals, of which one at most is active, and the steps of each. What is written of them is shared as
 * everything else is, goal by goal and step by step; what is here is theirs alone.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-two-walls.md">Decision: two walls</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Plans {

    /** The longest text, in characters. */
    public static final int LONGEST = 4_000;

    private final PlanStore store;
    private final PlanSources sources;
    private final Sharing sharing;
    private final ContentDetails details;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanStore store,
            PlanSources sources,
            Sharing sharing,
            ContentDetails details,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.sharing = sharing;
        this.details = details;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All goals with their steps. The number of statements does not depend on how many.
     *
     * @return in the order in which they were begun
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<PlanGoal> mine() {
        List<GoalRow> goals = store.findGoals(viewer());
        if (goals.isEmpty()) {
            return List.of();
        }
        List<StepRow> steps = store.findSteps(viewer());
        Map<String, ContentDetail> written =
                details
                        .mine(
                                PlanContent.GOAL,
                                goals.stream().map(goal -> goal.id().subject()).toList())
                        .stream()
                        .collect(Collectors.toMap(detail -> detail.ref().subject(), Function.identity()));
        Map<String, OwnContent> words = sharing.mine(
                PlanContent.STEP,
                steps.stream().map(step -> step.id().subject()).toList());
        Map<GoalId, List<StepRow>> ofGoal = steps.stream().collect(groupingBy(StepRow::goal));
        return goals.stream()
                .map(goal -> new PlanGoal(
                        goal.id(),
                        goal.state(),
                        goal.until(),
                        goal.origin(),
                        goal.originId(),
                        day(goal.begunAt()),
                        dayOf(goal.doneAt()),
                        Objects.requireNonNull(written.get(goal.id().subject())),
                        ofGoal.getOrDefault(goal.id(), List.of()).stream()
                                .map(step ->
                                        step(step, words.getOrDefault(step.id().subject(), OwnContent.NOTHING)))
                                .toList()))
                .toList();
    }

    private PlanStep step(StepRow row, OwnContent words) {
        return new PlanStep(
                row.id(),
                row.due(),
                dayOf(row.doneAt()),
                words.text(PlanContent.STEP_TEXT).words(),
                words.text(PlanContent.OUTCOME_TEXT).words(),
                words.share() != null);
    }

    private @Nullable LocalDate dayOf(@Nullable Instant instant) {
        return instant == null ? null : day(instant);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    /**
     * What is written of a step, and who reads that.
     *
     * @param step which
     * @return as its page shows it
     * @throws AccessDeniedException if the viewer has no such step
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public ContentDetail written(StepId step) {
        return details.mine(PlanContent.STEP.on(require(step).id().subject()));
    }

    /**
     * Begins a goal. It is active unless another one is: then it rests.
     *
     * @param words what it is, not blank
     * @param origin from where it begins, null for nowhere
     * @param originId what of that, null for nowhere
     * @return the goal
     * @throws IllegalArgumentException if there is nothing there for the viewer to begin from, or if the words are blank or do not fit
     */
    @ForEmployees
    public GoalId begin(String words, @Nullable PlanOrigin origin, @Nullable String originId) {
        requireWords(words);
        if ((origin == null) != (originId == null)
                || (origin != null
                        && originId != null
                        && sources.find(origin, originId).isEmpty())) {
            throw new IllegalArgumentException("There is nothing to begin a goal from");
        }
        GoalId goal = store.begin(viewer(), origin, originId, clock.instant());
        OptionalInt _ = sharing.save(PlanContent.GOAL.on(goal.subject()), PlanContent.GOAL_TEXT, words, 0);
        changed();
        return goal;
    }

    /**
     * Makes a goal the one that the viewer is at; whichever was rests from now on. One that was done is open again.
     *
     * @param goal which
     * @throws AccessDeniedException if the viewer has no such goal
     */
    @ForEmployees
    public void activate(GoalId goal) {
        require(goal);
        store.restAll(viewer());
        store.set(goal, State.ACTIVE, null);
        store.findSteps(goal).stream().filter(step -> step.doneAt() == null).forEach(step -> tellDue(step.due()));
        stateChanged();
    }

    /**
     * Lets a goal rest.
     *
     * @param goal which
     * @throws AccessDeniedException if the viewer has no such goal
     */
    @ForEmployees
    public void rest(GoalId goal) {
        require(goal);
        store.set(goal, State.RESTING, null);
        stateChanged();
    }

    /**
     * Says that a goal is reached, or done with.
     *
     * @param goal which
     * @throws AccessDeniedException if the viewer has no such goal
     */
    @ForEmployees
    public void finish(GoalId goal) {
        require(goal);
        store.set(goal, State.DONE, clock.instant());
        stateChanged();
    }

    /**
     * Says until when.
     *
     * @param goal which
     * @param until today or later, null for no day
     * @throws AccessDeniedException if the viewer has no such goal
     * @throws IllegalArgumentException if the day is over
     */
    @ForEmployees
    public void setUntil(GoalId goal, @Nullable LocalDate until) {
        requireComing(until);
        require(goal);
        store.setUntil(goal, until);
        // Whoever reads what is wished of them in it sees the day as well.
        changed(PlanContent.GOAL, List.of(goal.subject()));
    }

    /**
     * Erases a goal for good, with its steps and all that was ever shared of them.
     *
     * @param goal which
     * @throws AccessDeniedException if the viewer has no such goal
     */
    @ForEmployees
    public void erase(GoalId goal) {
        require(goal);
        store.findSteps(goal).forEach(this::drop);
        // Whoever reads it is told as always, and loses it at once.
        sharing.withdraw(PlanContent.GOAL.on(goal.subject()));
        sharing.drop(PlanContent.GOAL.on(goal.subject()));
        store.erase(goal);
        changed();
    }

    /**
     * Adds a step after the others of a goal.
     *
     * @param goal which
     * @param words what is to be done, not blank
     * @param due by when: today or later; null for no day
     * @return the step
     * @throws AccessDeniedException if the viewer has no such goal
     * @throws IllegalArgumentException if the day is over, or the words are blank or do not fit
     */
    @ForEmployees
    public StepId addStep(GoalId goal, String words, @Nullable LocalDate due) {
        requireWords(words);
        requireComing(due);
        GoalRow row = require(goal);
        StepId step = store.addStep(viewer(), goal, due);
        OptionalInt _ = sharing.save(PlanContent.STEP.on(step.subject()), PlanContent.STEP_TEXT, words, 0);
        if (row.state() == State.ACTIVE) {
            tellDue(due);
        }
        changed();
        return step;
    }

    /**
     * Says by when a step is to be done.
     *
     * @param step which
     * @param due today or later, null for no day
     * @throws AccessDeniedException if the viewer has no such step
     * @throws IllegalArgumentException if the day is over
     */
    @ForEmployees
    public void setDue(StepId step, @Nullable LocalDate due) {
        requireComing(due);
        StepRow row = require(step);
        store.setDue(step, due);
        if (require(row.goal()).state() == State.ACTIVE) {
            tellDue(due);
        }
        changed(row);
    }

    /**
     * Puts a step before all others of its goal.
     *
     * @param step which
     * @throws AccessDeniedException if the viewer has no such step
     */
    @ForEmployees
    public void putFirst(StepId step) {
        StepRow row = require(step);
        store.putFirst(row);
        changed(row);
    }

    /**
     * Says that a step is done, and what came of it. It stays in the story of its goal.
     *
     * @param step which
     * @param outcome a word of what came of it, possibly empty: then what was said before stays
     * @throws AccessDeniedException if the viewer has no such step
     * @throws IllegalArgumentException if the words do not fit
     */
    @ForEmployees
    public void done(StepId step, String outcome) {
        StepRow row = require(step);
        store.setDone(step, clock.instant());
        if (!outcome.isBlank()) {
            OptionalInt _ = sharing.save(PlanContent.STEP.on(step.subject()), PlanContent.OUTCOME_TEXT, outcome, -1);
        }
        changed(row);
    }

    /**
     * Opens a step again that was said to be done.
     *
     * @param step which
     * @throws AccessDeniedException if the viewer has no such step
     */
    @ForEmployees
    public void reopen(StepId step) {
        StepRow row = require(step);
        store.setDone(step, null);
        changed(row);
    }

    /**
     * Erases a step for good, with all that was ever shared of it.
     *
     * @param step which
     * @throws AccessDeniedException if the viewer has no such step
     */
    @ForEmployees
    public void erase(StepId step) {
        drop(require(step));
        changed();
    }

    private void drop(StepRow step) {
        sharing.withdraw(PlanContent.STEP.on(step.id().subject()));
        sharing.drop(PlanContent.STEP.on(step.id().subject()));
        store.erase(step.id());
    }

    /**
     * Counts the open steps of the goal that the viewer is at that are due on a day. No word of them is read.
     *
     * @param day the day
     * @return how many
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public int countDue(LocalDate day) {
        return store.countDue(viewer(), day);
    }

    private void tellDue(@Nullable LocalDate due) {
        if (due != null && !due.isBefore(LocalDate.now(clock))) {
            events.publishEvent(new StepDue(viewer(), due));
        }
    }

    private void changed() {
        events.publishEvent(new PlanChanged(viewer(), Set.of()));
    }

    /** Whoever reads a step sees by when it is to be done; of one that is not shared nobody is told that anything changed. */
    private void changed(StepRow step) {
        changed(PlanContent.STEP, List.of(step.id().subject()));
    }

    /** Which goal somebody is at decides of which steps one sees that. */
    private void stateChanged() {
        changed(
                PlanContent.GOAL,
                store.findGoals(viewer()).stream()
                        .map(goal -> goal.id().subject())
                        .toList());
    }

    private void changed(ContentKind kind, List<String> subjects) {
        events.publishEvent(new PlanChanged(
                viewer(),
                sharing.mine(kind, subjects).values().stream()
                        .flatMap(content -> Optional.ofNullable(content.share()).stream())
                        .map(OwnContent.Share::reader)
                        .collect(Collectors.toSet())));
    }

    /** With all of the viewer's goals kept as they are: two windows may change which one is active. */
    private GoalRow require(GoalId goal) {
        store.lockGoals(viewer());
        return store.findGoals(viewer(), List.of(goal.value())).stream()
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("There is no such goal for the viewer"));
    }

    private StepRow require(StepId step) {
        return store.findSteps(viewer(), List.of(step.value())).stream()
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("There is no such step for the viewer"));
    }

    private void requireComing(@Nullable LocalDate day) {
        if (day != null && day.isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("The day is today or later");
        }
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("There are no words");
        }
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
