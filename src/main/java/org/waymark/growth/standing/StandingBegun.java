package org.waymark.growth.standing;

import org.waymark.base.domain.PersonId;

/**
 * One of two people began a standing for both.
 *
 * @param employee whose
 * @param manager who sees the other side of it
 */
public record StandingBegun(PersonId employee, PersonId manager) {}
