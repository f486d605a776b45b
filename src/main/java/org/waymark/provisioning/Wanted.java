package org.waymark.provisioning;

import org.jspecify.annotations.Nullable;
import org.waymark.provisioning.KeptPerson.Said;

/**
 * What a source wants somebody to be.
 *
 * @param said what it says of them that nobody else needs
 * @param name full name
 * @param email mail address
 * @param title null for none
 * @param department null for none
 * @param employeeNumber null for none
 * @param saysManager whether it says who their manager is
 * @param manager what it calls their manager, null for nobody
 * @param active whether they work here, null to leave that as it is
 */
record Wanted(
        Said said,
        String name,
        String email,
        @Nullable String title,
        @Nullable String department,
        @Nullable String employeeNumber,
        boolean saysManager,
        @Nullable String manager,
        @Nullable Boolean active) {}
