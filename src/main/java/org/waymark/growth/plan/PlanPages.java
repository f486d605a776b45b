package org.waymark.growth.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanSources.Known;

/** Gathers what the page of the viewer's plan shows. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PlanPages {

    private final Plans plans;
    private final PlanSources sources;
    private final NextLooks looks;
    private final PlanPromises promises;

    PlanPages(Plans plans, PlanSources sources, NextLooks looks, PlanPromises promises) {
        this.plans = plans;
        this.sources = sources;
        this.looks = looks;
        this.promises = promises;
    }

    /**
     * The page as it is now. The number of statements does not depend on how much there is.
     *
     * @return with no goal at first
     */
    @ForEmployees
    public PlanPage read() {
        List<PlanGoal> goals = plans.mine();
        Optional<PlanGoal> active =
                goals.stream().filter(goal -> goal.state() == State.ACTIVE).findFirst();
        return active.map(goal -> new PlanPage(
                        goals,
                        origin(goal),
                        looks.coming(),
                        promises.taken().stream()
                                .filter(taken -> taken.goal().equals(goal.id()))
                                .toList()))
                .orElseGet(() -> new PlanPage(goals, null, List.of(), List.of()));
    }

    private @Nullable Known origin(PlanGoal goal) {
        PlanOrigin origin = goal.origin();
        String id = goal.originId();
        return origin == null || id == null ? null : sources.find(origin, id).orElse(null);
    }
}
