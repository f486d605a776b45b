package org.waymark.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.standing.Outcome;
import org.waymark.growth.standing.Seen;

/**
 * What people of the demo company keep of their growth, as {@code demo/growth.yml} says it.
 *
 * @param written what they wrote to kinds of content that need nothing else
 * @param ways from a picture back to today
 * @param beside competencies that a strength was put beside
 * @param plans with their steps
 * @param standings held by an employee and their manager
 * @param stories that were asked for
 */
record DemoGrowthFile(
        List<Written> written,
        List<Way> ways,
        List<Beside> beside,
        List<Plan> plans,
        List<Held> standings,
        List<Asked> stories) {

    /** How far something is shared. */
    enum Share {
        NONE,
        TOPIC,
        TEXT
    }

    /**
     * Something that somebody wrote.
     *
     * @param author mail address
     * @param day days from today
     * @param kind key of its kind
     * @param subject what of that kind, null for what is about a day, or if there is but one
     * @param dayOf about which day, in days from today, null for another subject
     * @param texts by their names
     * @param share how far it is shared with the manager
     * @param read whether the manager has opened it
     */
    record Written(
            String author,
            int day,
            String kind,
            @Nullable String subject,
            @Nullable Integer dayOf,
            Map<String, String> texts,
            Share share,
            boolean read) {}

    /**
     * Milestones on the way to a picture.
     *
     * @param author mail address
     * @param picture its number
     * @param day days from today
     * @param milestones from the picture on
     */
    record Way(String author, int picture, int day, List<Milestone> milestones) {}

    /**
     * A milestone.
     *
     * @param horizon how far off
     * @param due days from today, null for no day
     * @param texts by their names
     * @param share how far it is shared with the manager
     */
    record Milestone(Horizon horizon, @Nullable Integer due, Map<String, String> texts, Share share) {}

    /**
     * What a strength was put beside.
     *
     * @param author mail address
     * @param strength its number
     * @param competencies their addresses
     */
    record Beside(String author, int strength, List<String> competencies) {}

    /**
     * A goal with its steps.
     *
     * @param author mail address
     * @param day days from today on which it began
     * @param goal in words
     * @param proof how one will know, null for nothing
     * @param wish what is wished of the manager, null for nothing
     * @param until days from today, null for no day
     * @param share how far the goal is shared with the manager
     * @param read whether the manager has opened it
     * @param look whether it is looked at in the next one-on-one
     * @param steps in their order
     */
    record Plan(
            String author,
            int day,
            String goal,
            @Nullable String proof,
            @Nullable String wish,
            @Nullable Integer until,
            Share share,
            boolean read,
            boolean look,
            List<Step> steps) {}

    /**
     * A step.
     *
     * @param words what is done
     * @param due days from today, null for no day
     * @param done days from today, null if it is not done
     * @param outcome what came of it, null for nothing
     * @param share how far it is shared with the manager
     */
    record Step(
            String words,
            @Nullable Integer due,
            @Nullable Integer done,
            @Nullable String outcome,
            Share share) {}

    /**
     * A standing.
     *
     * @param employee mail address
     * @param role address of the role
     * @param competencies which of those of the role, by name
     * @param begunBy mail address
     * @param day days from today on which it began
     * @param mine what the employee wrote
     * @param theirs what the manager wrote, null for nothing
     * @param shared {@code manager} or {@code employee} if they alone have shared their side, null if nobody or, with something agreed,
     *     both have
     * @param agreed what the employee wrote of what the two agreed on, null if it is not opened
     * @param agreedByManager what the manager wrote of it, null for nothing
     * @param outcome what comes of it, null if it is not opened
     */
    record Held(
            String employee,
            String role,
            List<String> competencies,
            String begunBy,
            int day,
            List<Side> mine,
            @Nullable List<Side> theirs,
            @Nullable String shared,
            @Nullable String agreed,
            @Nullable String agreedByManager,
            @Nullable Outcome outcome) {

        List<Side> managersSide() {
            return Objects.requireNonNullElse(theirs, List.of());
        }
    }

    /**
     * What one of the two wrote to an expectation.
     *
     * @param number of the expectation
     * @param seen whether it is seen
     * @param words about it
     * @param example of it, null for none
     * @param when that was, null for nothing
     */
    record Side(
            int number,
            Seen seen,
            String words,
            @Nullable String example,
            @Nullable String when) {}

    /**
     * A story that somebody asked for.
     *
     * @param asker mail address
     * @param day days from today on which they asked; it was told two days later
     * @param colleague mail address of whom they asked
     * @param story what was told, null if nothing was yet
     * @param difference what it changed, null for nothing
     * @param mayPassOn whether the manager may read it
     * @param passOn whether the manager can read it
     */
    record Asked(
            String asker,
            int day,
            String colleague,
            @Nullable String story,
            @Nullable String difference,
            boolean mayPassOn,
            boolean passOn) {}
}
