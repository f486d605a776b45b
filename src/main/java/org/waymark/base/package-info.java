/** What every module stands on: identifiers, the viewer, sealed text, the database and shared view pieces. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.waymark.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
