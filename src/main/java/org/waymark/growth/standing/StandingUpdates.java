package org.waymark.growth.standing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;

/** Makes open pages of both look again. */
@Component
class StandingUpdates {

    private final LiveUpdates updates;

    StandingUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(StandingBegun event) {
        updates.announce(event.employee());
        updates.announce(event.manager());
    }
}
