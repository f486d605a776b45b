package org.waymark.organization;

/**
 * Somebody near to a person.
 *
 * @param reference who
 * @param isManager whether the person reports to them today
 * @param isReport whether they report to the person today
 */
record NearPerson(PersonReference reference, boolean isManager, boolean isReport) {}
