/**
 * The handover: when somebody's manager changes, they decide thing by thing what the next one may read. What is handed over is
 * shared by the module that keeps it; only the decisions are kept here.
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
