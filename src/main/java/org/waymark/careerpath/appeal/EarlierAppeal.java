package org.waymark.careerpath.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.careerpath.RoleReference;

/**
 * Whether a role appeals to somebody in the version that a manager could read, as its author sees it.
 *
 * @param role which role
 * @param choice what they chose, null if nothing, or if it does not open any more
 * @param words what they wrote, null if nothing, or if it does not open any more
 * @param recipient who could read it, or can since it was handed over
 * @param sharedAt since when
 */
public record EarlierAppeal(
        RoleReference role,
        @Nullable AppealChoice choice,
        @Nullable String words,
        PersonId recipient,
        Instant sharedAt) {}
