package org.waymark.reflection;

import org.waymark.base.domain.PersonId;

/**
 * Somebody opened what their manager sees in them, in a version that they had not read before.
 *
 * @param author whose words
 * @param reader who opened them
 */
public record ObservationsRead(PersonId author, PersonId reader) {}
