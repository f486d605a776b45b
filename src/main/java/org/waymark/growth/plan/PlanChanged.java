package org.waymark.growth.plan;

import java.util.Set;
import org.waymark.base.domain.PersonId;

/**
 * Something in somebody's plan is otherwise than it was.
 *
 * @param person whose
 * @param readers who sees of it what is otherwise, beside what they read
 */
public record PlanChanged(PersonId person, Set<PersonId> readers) {}
