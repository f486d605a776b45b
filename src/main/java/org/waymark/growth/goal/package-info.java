/**
 * Where somebody would like to be: pictures of a life ten years from now, the milestones on the way back to today, and whether they are
 * content with their progress; or that they are happy where they are, and what they would try. Open, as the demo company plays it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "sharing",
            "sharing :: ui",
            "growth",
            "growth :: ui",
            "growth.document",
            "growth.plan"
        })
@NullMarked
package org.waymark.growth.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
