package org.waymark.reflection;

import org.waymark.base.domain.PersonId;

/**
 * Somebody opened answers that were shared with them and that they had not read in this form before.
 *
 * @param author whose answers
 * @param reader who opened them
 */
public record SharesRead(PersonId author, PersonId reader) {}
