package org.waymark.reflection;

import org.waymark.base.domain.PersonId;

/**
 * What a manager sees in somebody was shared with that person, or an update of it, or is no longer shared.
 *
 * @param author whose
 * @param recipient who may read it, or could until now
 */
public record ObservationShared(PersonId author, PersonId recipient) {}
