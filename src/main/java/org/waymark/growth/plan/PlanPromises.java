package org.waymark.growth.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of the wishes in somebody's plan: what their manager does is a promise only once they took it on. Whichever module has
 * promises offers this as a bean.
 */
public interface PlanPromises {

    /**
     * That somebody took on what the viewer wishes.
     *
     * @param goal of which goal
     * @param by their name
     * @param on when
     * @param address of the page on which the promise stands
     */
    record Taken(GoalId goal, String by, LocalDate on, String address) {}

    /**
     * All that was taken on of what the viewer wishes.
     *
     * @return the earliest first
     */
    List<Taken> taken();
}
