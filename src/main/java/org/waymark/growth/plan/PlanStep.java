package org.waymark.growth.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a goal, as whoever has it sees it.
 *
 * @param id which
 * @param due by when, null for no day
 * @param doneOn when it was done, null if it is still to do
 * @param words what it is; empty if they do not open any more
 * @param outcome what came of it, empty if nothing was said
 * @param isShared whether the manager of today reads something of it
 */
public record PlanStep(
        StepId id,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        String words,
        String outcome,
        boolean isShared) {}
