/** Growth: where somebody wants to go, in their own words. */
@ApplicationModule(allowedDependencies = {"base", "organization", "sharing", "sharing :: ui"})
@NullMarked
package org.waymark.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
