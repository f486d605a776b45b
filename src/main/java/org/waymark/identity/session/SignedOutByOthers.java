package org.waymark.identity.session;

import org.waymark.base.domain.PersonId;

/**
 * An administrator signed somebody out everywhere. Told within the transaction that does.
 *
 * @param person who is signed out
 */
public record SignedOutByOthers(PersonId person) {}
