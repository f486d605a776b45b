/**
 * People and lines taken over from files and forms: read, planned, set against who is here, and what of it waits for a second
 * person. Open, as the pages of people and accounts, the demo company and the trail name it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "organization.leaver"})
@NullMarked
package org.waymark.organization.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
