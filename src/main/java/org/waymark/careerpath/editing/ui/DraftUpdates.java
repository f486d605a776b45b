package org.waymark.careerpath.editing.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.careerpath.editing.DraftChanged;

/** Makes everybody who edits the same ladder see what the others change. */
@Component
class DraftUpdates {

    private final LiveUpdates updates;

    DraftUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    /** What the open pages of a draft are kept fresh about. */
    static String topic(String path) {
        return "draft of " + path;
    }

    @EventListener
    void on(DraftChanged event) {
        updates.announce(topic(event.path()));
    }
}
