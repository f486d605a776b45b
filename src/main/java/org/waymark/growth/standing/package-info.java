/** The standing: where somebody stands against what a role asks, seen from both sides and opened together. */
@ApplicationModule(allowedDependencies = {"base", "organization", "sharing", "careerpath", "careerpath.ui", "growth", "growth.plan"})
@NullMarked
package org.waymark.growth.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
