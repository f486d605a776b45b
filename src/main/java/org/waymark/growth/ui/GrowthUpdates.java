package org.waymark.growth.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.growth.BeyondOpened;
import org.waymark.growth.BeyondShared;

/** Makes the author's open pages look again; the manager's page has a listener of its own. */
@Component
class GrowthUpdates {

    private final LiveUpdates updates;

    GrowthUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(BeyondShared event) {
        updates.announce(event.author());
    }

    @EventListener
    void on(BeyondOpened event) {
        updates.announce(event.author());
    }
}
