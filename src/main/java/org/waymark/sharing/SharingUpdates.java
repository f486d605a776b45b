package org.waymark.sharing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;

/** Makes open pages look again: of whoever gets to read more or less, and of authors whose words were opened. */
@Component
class SharingUpdates {

    private final LiveUpdates updates;

    SharingUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(ContentShared event) {
        updates.announce(event.reader());
        updates.announce(event.author());
    }

    @EventListener
    void on(ContentOpened event) {
        updates.announce(event.author());
    }

    @EventListener
    void on(ContentRequested event) {
        updates.announce(event.asker());
        updates.announce(event.asked());
    }
}
