package org.waymark.growth.plan;

import org.waymark.base.domain.PersonId;

/**
 * Something in somebody's plan is otherwise than it was.
 *
 * @param person whose
 */
public record PlanChanged(PersonId person) {}
