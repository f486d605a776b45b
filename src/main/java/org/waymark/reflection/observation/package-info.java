/**
 * What managers see in those who report to them, written for that person and shared with them. Open, as the manager's preparation
 * and the demo company use it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "questionbank", "sharing", "reflection.question"})
@NullMarked
package org.waymark.reflection.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
