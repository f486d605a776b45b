/** Growth: where somebody wants to go, in their own words. So far the life beyond the company. */
@ApplicationModule(allowedDependencies = {"base", "organization", "sharing"})
@NullMarked
package org.waymark.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
