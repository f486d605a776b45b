package org.waymark.reflection;

import org.waymark.base.domain.PersonId;

/**
 * An answer, its topic or an update of it was shared.
 *
 * @param answer which
 * @param author who shared it
 * @param recipient who may read it
 */
public record AnswerShared(AnswerId answer, PersonId author, PersonId recipient) {}
