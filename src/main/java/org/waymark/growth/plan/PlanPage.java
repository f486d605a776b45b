package org.waymark.growth.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.plan.NextLooks.Coming;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanPromises.Taken;
import org.waymark.growth.plan.PlanSources.Known;

/**
 * All that the page of a plan shows.
 *
 * @param goals in the order in which they were begun
 * @param origin from what the active goal began; null if from nothing, or if that is there no more
 * @param coming the one-on-ones at which the viewer can look at the plan; empty without an active goal
 * @param taken what was taken on of what the viewer wishes for the active goal
 */
public record PlanPage(List<PlanGoal> goals, @Nullable Known origin, List<Coming> coming, List<Taken> taken) {

    /**
     * The goal that the viewer is at.
     *
     * @return empty if all rest or are done
     */
    public Optional<PlanGoal> active() {
        return goals.stream().filter(goal -> goal.state() == State.ACTIVE).findFirst();
    }
}
