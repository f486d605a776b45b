package org.waymark.meeting;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.waymark.base.security.RunAs;
import org.waymark.reflection.Reflections;

/**
 * Opens the employee's reflection when a day is set, whoever set it. It runs as the employee: a manager may neither see
 * nor write anything inside a reflection, not even the questions it starts with.
 */
@Component
class ReflectionOpener {

    private final Reflections reflections;

    ReflectionOpener(Reflections reflections) {
        this.reflections = reflections;
    }

    @Async
    @TransactionalEventListener
    void on(OneOnOneSet event) {
        RunAs.person(event.employee(), () -> {
            reflections.prepare(event.oneOnOne().value(), event.day());
            return true;
        });
    }
}
