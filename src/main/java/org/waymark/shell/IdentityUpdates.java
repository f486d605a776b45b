package org.waymark.shell;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.organization.IdentityChanged;

/** Has open pages tell their viewer that something identifying was changed about them. */
@Component
class IdentityUpdates {

    private final LiveUpdates updates;

    IdentityUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    static String topic(PersonId person) {
        return "identity " + person;
    }

    @EventListener
    void on(IdentityChanged event) {
        updates.announce(topic(event.person()));
    }
}
