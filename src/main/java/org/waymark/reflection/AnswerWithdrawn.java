package org.waymark.reflection;

import org.waymark.base.domain.PersonId;

/**
 * An answer is no longer shared.
 *
 * @param answer which
 * @param author whose
 * @param recipient who could read it until now
 */
public record AnswerWithdrawn(AnswerId answer, PersonId author, PersonId recipient) {}
