/**
 * Questions that both people of a 1:1 answer sealed: neither reads the other before both have shared. Open, as the pages of a
 * 1:1, the manager's preparation and the demo company use it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "questionbank", "reflection.question"})
@NullMarked
package org.waymark.reflection.swap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
