package org.waymark.questionbank.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.questionbank.QuestionBankChanged;

/** Makes everybody who keeps the bank see what the others change. */
@Component
class QuestionUpdates {

    /** What the open pages of the bank are kept fresh about. */
    static final String TOPIC = "question bank";

    private final LiveUpdates updates;

    QuestionUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(QuestionBankChanged event) {
        updates.announce(TOPIC);
    }
}
