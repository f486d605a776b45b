package org.waymark.growth.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.sharing.ContentDetail;

/**
 * A goal, as whoever has it sees it.
 *
 * @param id which
 * @param state whether they are at it
 * @param until by when, null for no day
 * @param origin from where it began, null if from nowhere
 * @param originId what of that, null if from nowhere
 * @param begunOn when
 * @param doneOn when, null unless it is done
 * @param written what they wrote of it, and who reads that
 * @param steps in their order, those that are done first and in the order in which they were
 */
public record PlanGoal(
        GoalId id,
        State state,
        @Nullable LocalDate until,
        @Nullable PlanOrigin origin,
        @Nullable String originId,
        LocalDate begunOn,
        @Nullable LocalDate doneOn,
        ContentDetail written,
        List<PlanStep> steps) {

    /** What the text is called that says what the goal is, among those of its content. */
    public static final String WORDS = PlanContent.GOAL_TEXT;

    /** Whether somebody is at a goal. */
    public enum State {
        ACTIVE,
        RESTING,
        DONE;

        /**
         * The key of the words for this state.
         *
         * @return for a translation bundle
         */
        public String key() {
            return "growth.plan.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the goal is.
     *
     * @return empty if nothing is written, or if it does not open any more
     */
    public String title() {
        return written.words(WORDS);
    }

    /**
     * Whether it was said and does not open any more.
     *
     * @return false for one that is open, and for one of which nothing is written
     */
    public boolean isLost() {
        return written.texts().stream().anyMatch(text -> text.name().equals(WORDS) && text.lost());
    }

    /**
     * What is to be done next.
     *
     * @return empty if nothing is
     */
    public Optional<PlanStep> next() {
        return steps.stream().filter(step -> step.doneOn() == null).findFirst();
    }
}
