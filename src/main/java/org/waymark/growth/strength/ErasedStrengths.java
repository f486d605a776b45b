package org.waymark.growth.strength;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.sharing.ContentErased;

/** With the words of a strength goes beside which competencies it was put. */
@Component
class ErasedStrengths {

    private final StrengthStore links;

    ErasedStrengths(StrengthStore links) {
        this.links = links;
    }

    @EventListener
    void on(ContentErased event) {
        if (event.kind().equals(StrengthContent.STRENGTHS.key())) {
            links.removeAll(event.subjects());
        }
    }
}
