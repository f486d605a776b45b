/**
 * The handover: when somebody's manager changes, they decide thing by thing what the next one may read. What is handed over is
 * shared by the module that keeps it; only the decisions are kept here.
 *
 * <p>Who asks whether something was handed to a manager asks {@code is_managed_by_since}. Nothing is written when a line
 * ends, so that one that ended by mistake can go on.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-handover.md">Decision: handover</a>
 * @see <a href="../../../../../../docs/decisions/2026-11-29-lines-put-back.md">Decision: lines put back</a>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "sharing",
            "meeting.time",
            "meeting.series",
            "meeting.handover",
            "meeting.handover :: ui"
        })
@NullMarked
package org.waymark.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
