package org.waymark.identity.session;

import org.waymark.base.domain.PersonId;

/**
 * Somebody came with a secret of a remembered device that had been replaced, so it is in two places. The device is forgotten, and what
 * it had open has ended. Told within the transaction that does both.
 *
 * @param person whose device it was
 */
public record DeviceMisused(PersonId person) {}
