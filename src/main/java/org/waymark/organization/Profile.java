package org.waymark.organization;

/**
 * Somebody with what follows from their place in the organisation.
 *
 * @param person who
 * @param manager whether anybody reports to them today
 * @param changed whether something that identifies them was changed and they have not acknowledged it; only they themself learn it
 * @param linkSeen whether somebody else saw a sign-in link of theirs and they have not acknowledged it; only they themself learn it
 */
public record Profile(PersonReference person, boolean manager, boolean changed, boolean linkSeen) {}
