/**
 * Strengths, from both sides: what somebody is good at in their own words, what their manager sees and what they say to that, and the roles
 * that ask for it. Words stand side by side; nothing is matched or counted. Open, as the demo company plays it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "sharing",
            "sharing :: ui",
            "careerpath",
            "reflection.observation",
            "growth",
            "growth :: ui",
            "growth.document",
            "growth.plan"
        })
@NullMarked
package org.waymark.growth.strength;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
