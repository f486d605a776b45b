package org.waymark.meeting.growth;

import java.io.Serializable;
import java.time.LocalDate;
import org.waymark.growth.plan.StepId;

/** What wrapping up a one-on-one does to a step of a plan. */
public sealed interface StepMove extends Serializable {

    /**
     * Which step.
     *
     * @return one of the viewer's
     */
    StepId step();

    /**
     * It is done.
     *
     * @param step which
     * @param outcome a word of what came of it, possibly empty
     */
    record Done(StepId step, String outcome) implements StepMove {}

    /**
     * It is to be done on another day.
     *
     * @param step which
     * @param due by when, today or later
     */
    record Due(StepId step, LocalDate due) implements StepMove {}
}
