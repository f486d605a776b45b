package org.waymark.growth.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes in their plan that their manager does, as it was shared with that manager.
 *
 * @param goal of which goal
 * @param title what the goal is; empty if it does not open any more
 * @param words what they wish
 * @param until until when the goal is, as of today; null for no day
 */
public record PlanWish(
        GoalId goal, String title, String words, @Nullable LocalDate until) {}
