package org.waymark.growth.answer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.reflection.question.AnswersErased;

/** With an answer goes what is known of where it was kept. What was kept stays: it is something of its own by now. */
@Component
class ForgottenAnswers {

    private final KeptStore store;

    ForgottenAnswers(KeptStore store) {
        this.store = store;
    }

    @EventListener
    void on(AnswersErased event) {
        store.erase(event.author(), event.answers());
    }
}
