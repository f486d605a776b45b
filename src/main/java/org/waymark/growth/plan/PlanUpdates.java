package org.waymark.growth.plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;

/** Makes open pages of whose plan it is look again. */
@Component
class PlanUpdates {

    private final LiveUpdates updates;

    PlanUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(PlanChanged event) {
        updates.announce(event.person());
    }
}
