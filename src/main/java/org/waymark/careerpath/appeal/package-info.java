/**
 * Which roles appeal to whom, as people say it themselves and share it. Open, as Modulith lets no other module than its
 * siblings reach a nested one that is closed, and a one-on-one is where it is read.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "sharing", "careerpath"})
@NullMarked
package org.waymark.careerpath.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
