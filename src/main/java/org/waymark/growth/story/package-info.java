/** Stories: times at which colleagues saw somebody at their best, told because that person asked them by name. */
@ApplicationModule(allowedDependencies = {"base", "organization", "sharing", "sharing :: ui", "growth", "growth.document"})
@NullMarked
package org.waymark.growth.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
