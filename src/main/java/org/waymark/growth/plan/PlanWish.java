package org.waymark.growth.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.sharing.SharedThing;

/**
 * What somebody wishes in their plan that their manager does, as it was shared with that manager.
 *
 * @param goal of which goal
 * @param title what the goal is; empty if it does not open any more
 * @param words what they wish
 * @param until until when the goal is, as of today; null for no day
 */
public record PlanWish(
        GoalId goal, String title, String words, @Nullable LocalDate until) {

    /**
     * Whether somebody wishes anything of their manager.
     *
     * @param things what they share with that one
     * @return false also where they share a plan, or its topic, without saying so
     */
    public static boolean isAmong(List<SharedThing> things) {
        return things.stream()
                .anyMatch(thing -> thing.kind().equals(PlanContent.GOAL)
                        && thing.shared().texts().containsKey(PlanContent.WISH_TEXT));
    }
}
