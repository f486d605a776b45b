package org.waymark.growth.goal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.sharing.ContentErased;

/** With the words of a milestone goes its place on the way; one to which nothing was ever written stays. */
@Component
class ErasedMilestones {

    private final MilestoneStore milestones;

    ErasedMilestones(MilestoneStore milestones) {
        this.milestones = milestones;
    }

    @EventListener
    void on(ContentErased event) {
        if (event.kind().equals(GoalContent.MILESTONE.key())) {
            milestones.remove(event.subjects());
        }
    }
}
