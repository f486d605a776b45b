package org.waymark.growth.goal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanSource;
import org.waymark.sharing.Sharing;

/** A milestone of the viewer's own, once it is put into words: it is called by them. */
@Component
class MilestoneSource implements PlanSource {

    private final MilestoneStore milestones;
    private final Sharing sharing;

    MilestoneSource(MilestoneStore milestones, Sharing sharing) {
        this.milestones = milestones;
        this.sharing = sharing;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.MILESTONE;
    }

    @Override
    public Optional<Found> find(String id) {
        return Optional.of(id)
                .filter(milestones::isOwn)
                .map(own -> sharing.mine(GoalContent.MILESTONE.on(own))
                        .text(GoalContent.WHAT)
                        .words())
                .filter(words -> !words.isBlank())
                .map(words -> new Found(words, GoalContent.PAGE + "?show=milestone-" + id, words));
    }
}
