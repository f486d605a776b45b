package org.waymark.organization;

import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * A reporting line has ended, begun or both.
 *
 * @param person whose manager changed
 * @param from the manager until now, null if there was none
 * @param to the manager from now on, null if there is none
 */
public record ManagerChanged(
        PersonId person, @Nullable PersonId from, @Nullable PersonId to) {}
