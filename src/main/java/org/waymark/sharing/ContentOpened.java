package org.waymark.sharing;

import org.waymark.base.domain.PersonId;

/**
 * Somebody opened, in a version that was new to them, what was shared with them.
 *
 * @param kind key of its kind
 * @param author whose
 * @param reader who opened it
 */
public record ContentOpened(String kind, PersonId author, PersonId reader) {}
