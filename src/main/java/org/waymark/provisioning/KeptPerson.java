package org.waymark.provisioning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Somebody whom a source keeps, as the portal knows them today.
 *
 * @param id by which the source asks for them
 * @param person who
 * @param said what the source says of them that nobody else needs
 * @param name full name
 * @param email mail address
 * @param title null if it was never told
 * @param department null for somebody outside every department
 * @param employeeNumber by which the company's records know them, null if they do not
 * @param manager what the source calls their manager, null for nobody and for a manager of another source
 * @param hasLeft whether they have left
 * @param isGone whether the source has deleted them
 * @param cameAt since when the source keeps them
 * @param changedAt when it changed something last
 */
record KeptPerson(
        UUID id,
        PersonId person,
        Said said,
        String name,
        String email,
        @Nullable String title,
        @Nullable String department,
        @Nullable String employeeNumber,
        @Nullable ManagerSaid manager,
        boolean hasLeft,
        boolean isGone,
        Instant cameAt,
        Instant changedAt) {

    /**
     * What a source says of somebody that nobody else needs.
     *
     * @param userName by which they sign in there
     * @param externalId what it calls them, null if it does not say
     * @param givenName null if it does not say
     * @param familyName null if it does not say
     */
    record Said(
            String userName,
            @Nullable String externalId,
            @Nullable String givenName,
            @Nullable String familyName) {}

    /**
     * A manager.
     *
     * @param value by which the source asks for them, or what it called them if they have not come yet
     * @param person null if they have not come yet
     * @param name null if they have not come yet
     */
    record ManagerSaid(
            String value,
            @Nullable PersonId person,
            @Nullable String name) {}
}
