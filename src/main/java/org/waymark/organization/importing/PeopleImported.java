package org.waymark.organization.importing;

/**
 * A file of people was imported and changed something. Told within the transaction of the import.
 *
 * @param added how many people are new
 * @param changed how many were here before and are different
 */
public record PeopleImported(int added, int changed) {}
