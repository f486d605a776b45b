/**
 * The standing: where somebody stands against what a role asks, seen from both sides and opened together. Open, as the page to take along
 * to a one-on-one has it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "sharing",
            "careerpath",
            "growth",
            "growth.document",
            "growth.plan"
        })
@NullMarked
package org.waymark.growth.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
