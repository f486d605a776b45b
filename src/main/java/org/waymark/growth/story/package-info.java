/**
 * Stories: times at which colleagues saw somebody at their best, told because that person asked them by name. Open, as mail tells
 * whom somebody asks, and as the demo company plays it.
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
            "growth.document"
        })
@NullMarked
package org.waymark.growth.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
