/** Where growth meets one-on-ones: at which one somebody looks at their plan next, what their manager takes on of it, and what of it
 * they have talked about. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "growth.plan",
            "meeting.agenda",
            "meeting.promise",
            "meeting.series",
            "meeting.wrapup",
            "organization"
        })
@NullMarked
package org.waymark.meeting.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
