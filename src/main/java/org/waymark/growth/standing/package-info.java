/**
 * The standing: where somebody stands against what a role asks, seen from both sides and opened together. Open, as one-on-ones offer to talk
 * about one and the page to take along has it, and as the demo company plays it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "sharing",
            "careerpath",
            "careerpath.ui",
            "growth",
            "growth :: ui",
            "growth.document",
            "growth.plan"
        })
@NullMarked
package org.waymark.growth.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
