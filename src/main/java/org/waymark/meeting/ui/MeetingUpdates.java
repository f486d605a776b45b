package org.waymark.meeting.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.meeting.OneOnOneSet;

/** Makes the open pages of both people look again when they get another date. */
@Component
class MeetingUpdates {

    private final LiveUpdates updates;

    MeetingUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(OneOnOneSet event) {
        updates.announce(event.employee());
        updates.announce(event.manager());
    }
}
