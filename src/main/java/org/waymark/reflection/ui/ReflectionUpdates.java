package org.waymark.reflection.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.reflection.ReflectionPrepared;
import org.waymark.reflection.question.QuestionProposed;
import org.waymark.reflection.swap.SwapChanged;

/** Makes the open pages of both people look again, as soon as a change has committed. */
@Component
class ReflectionUpdates {

    private final LiveUpdates updates;

    ReflectionUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(QuestionProposed event) {
        updates.announce(event.employee());
    }

    @EventListener
    void on(SwapChanged event) {
        updates.announce(event.employee());
        updates.announce(event.manager());
    }

    @EventListener
    void on(ReflectionPrepared event) {
        updates.announce(event.author());
    }
}
