package org.waymark.growth.plan;

import java.io.Serializable;
import java.util.Optional;

/**
 * Identifies a step of a goal.
 *
 * @param value the database's number
 */
public record StepId(long value) implements Serializable {

    private static final String PREFIX = "step-";

    /** As what is written about it calls it: numbers alone are told apart by nobody. */
    String subject() {
        return PREFIX + value;
    }

    static Optional<StepId> of(String subject) {
        return PlanSubject.number(subject, PREFIX).map(StepId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
