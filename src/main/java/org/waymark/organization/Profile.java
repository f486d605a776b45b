package org.waymark.organization;

/**
 * Somebody with what follows from their place in the organisation.
 *
 * @param person who
 * @param manager whether anybody reports to them today
 */
public record Profile(PersonReference person, boolean manager) {}
