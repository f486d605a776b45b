package org.waymark.handover;

import org.waymark.base.domain.PersonId;

/**
 * Somebody decided about something, or thought better of it.
 *
 * @param author who
 */
public record HandoverDecided(PersonId author) {}
