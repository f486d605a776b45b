/** People, departments and reporting lines: who is whose manager today, and where everybody came from. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.waymark.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
