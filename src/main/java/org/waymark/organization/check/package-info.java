/**
 * What is amiss in what is known of people: who has no manager, account or role, and which titles belong to which role. Open, as the pages
 * of people and accounts show it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "organization.importing"})
@NullMarked
package org.waymark.organization.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
