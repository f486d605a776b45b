package org.waymark.privacy.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.PersonalContentErased;
import org.waymark.base.ui.LiveUpdates;

/** Makes the other windows of whoever erased something look again; its readers are told when it is withdrawn. */
@Component
class PrivacyUpdates {

    private final LiveUpdates updates;

    PrivacyUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(PersonalContentErased event) {
        updates.announce(event.person());
    }
}
