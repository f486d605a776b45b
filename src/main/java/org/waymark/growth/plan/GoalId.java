package org.waymark.growth.plan;

import java.io.Serializable;
import java.util.Optional;

/**
 * Identifies a goal of somebody's plan.
 *
 * @param value the database's number
 */
public record GoalId(long value) implements Serializable {

    private static final String PREFIX = "plan-";

    /** As what is written about it calls it: numbers alone are told apart by nobody. */
    String subject() {
        return PREFIX + value;
    }

    /**
     * Reads what something written is about.
     *
     * @param subject of content
     * @return empty for anything else
     */
    public static Optional<GoalId> of(String subject) {
        return PlanSubject.number(subject, PREFIX).map(GoalId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
