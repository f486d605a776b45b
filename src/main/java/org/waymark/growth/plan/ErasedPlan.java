package org.waymark.growth.plan;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.PlanStore.StepRow;
import org.waymark.sharing.ContentErased;
import org.waymark.sharing.Sharing;

/**
 * With the words of a goal go the goal and its steps, with those of a step the step. A step that somebody reads is its author's to
 * withdraw: as long as there is one, its goal stays without words.
 */
@Component
class ErasedPlan {

    private final PlanStore store;
    private final Sharing sharing;

    ErasedPlan(PlanStore store, Sharing sharing) {
        this.store = store;
        this.sharing = sharing;
    }

    @EventListener
    void on(ContentErased event) {
        if (event.kind().equals(PlanContent.GOAL.key())) {
            event.subjects().stream().map(GoalId::of).flatMap(Optional::stream).forEach(this::erase);
        } else if (event.kind().equals(PlanContent.STEP.key())) {
            event.subjects().stream().map(StepId::of).flatMap(Optional::stream).forEach(store::erase);
        }
    }

    private void erase(GoalId goal) {
        boolean isRead = false;
        for (StepRow step : store.findSteps(goal)) {
            if (sharing.mine(PlanContent.STEP.on(step.id().subject())).share() == null) {
                sharing.drop(PlanContent.STEP.on(step.id().subject()));
                store.erase(step.id());
            } else {
                isRead = true;
            }
        }
        if (!isRead) {
            store.erase(goal);
        }
    }
}
