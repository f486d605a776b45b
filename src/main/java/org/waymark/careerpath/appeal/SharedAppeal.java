package org.waymark.careerpath.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.RoleReference;

/**
 * Whether a role appeals to somebody, as their manager sees it.
 *
 * @param role which role
 * @param choice what they chose, null if they only wrote
 * @param words what they wrote, null if they only chose
 * @param sharedAt when this version was shared
 * @param isNew whether the reader had not opened it in this form before
 */
public record SharedAppeal(
        RoleReference role,
        @Nullable AppealChoice choice,
        @Nullable String words,
        Instant sharedAt,
        boolean isNew) {}
