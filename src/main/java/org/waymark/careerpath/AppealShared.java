package org.waymark.careerpath;

import org.waymark.base.domain.PersonId;

/**
 * Whether a role appeals to somebody was shared, or an update of it, or is no longer shared.
 *
 * @param author whose
 * @param recipient who may read it, or could until now
 */
public record AppealShared(PersonId author, PersonId recipient) {}
