/**
 * Where growth meets one-on-ones: at which one somebody looks at their plan next, what their manager takes on of it, what of growth is
 * offered for an agenda, what becomes of the steps that they talked about, and what of it they have talked about.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "growth.plan",
            "growth.standing",
            "meeting.agenda",
            "meeting.promise",
            "meeting.series",
            "meeting.wrapup",
            "organization",
            "questionbank",
            "sharing"
        })
@NullMarked
package org.waymark.meeting.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
