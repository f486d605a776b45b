package org.waymark.organization;

/**
 * Somebody near to a person.
 *
 * @param reference who
 * @param isManager whether the person reports to them today
 * @param isReport whether they report to the person today
 * @param isToDecide whether the viewer, who reports to them today, has yet to decide what of theirs they may read
 */
record NearPerson(PersonReference reference, boolean isManager, boolean isReport, boolean isToDecide) {}
