package org.waymark.growth;

import org.waymark.base.domain.PersonId;

/**
 * Somebody opened, in a version that was new to them, what was shared with them of a life beyond the company.
 *
 * @param author whose
 * @param reader who opened it
 */
public record BeyondOpened(PersonId author, PersonId reader) {}
