/**
 * The growth plan: goals, of which one is active, their steps, and the one-on-one at which one looks at them next. Open, as one-on-ones and
 * mail use it; it knows nothing of either and says what it needs of one-on-ones as {@link org.waymark.growth.plan.NextLooks}.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "sharing",
            "sharing :: ui",
            "careerpath",
            "growth",
            "growth :: ui",
            "growth.document"
        })
@NullMarked
package org.waymark.growth.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
