package org.waymark.organization;

import org.waymark.base.domain.PersonId;

/**
 * Something that identifies a person was changed in the portal. Told within the transaction.
 *
 * @param person whose name, mail address or id it is
 */
public record IdentityChanged(PersonId person) {}
