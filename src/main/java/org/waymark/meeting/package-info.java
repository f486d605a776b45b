/** One-on-ones: their days, what each side prepares, and the manager's view of the team. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "reflection",
            "reflection :: ui",
            "careerpath",
            "careerpath.appeal",
            "growth",
            "sharing"
        })
@NullMarked
package org.waymark.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
