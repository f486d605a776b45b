/**
 * Who has left, and when what they wrote is erased. Open, as accounts are closed with it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.organization.leaver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
