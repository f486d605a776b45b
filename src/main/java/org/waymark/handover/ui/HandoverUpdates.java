package org.waymark.handover.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.handover.HandoverDecided;

/** Makes the other open pages of whoever decided look again; a new manager's are told by what was handed over. */
@Component
class HandoverUpdates {

    private final LiveUpdates updates;

    HandoverUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(HandoverDecided event) {
        updates.announce(event.author());
    }
}
