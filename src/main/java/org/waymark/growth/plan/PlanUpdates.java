package org.waymark.growth.plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;

/** Makes open pages of whose plan it is look again, and of those who see the day of what changed. */
@Component
class PlanUpdates {

    private final LiveUpdates updates;

    PlanUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(PlanChanged event) {
        updates.announce(event.person());
        event.readers().forEach(updates::announce);
    }
}
