package org.waymark.questionbank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * A set as the People team keeps it.
 *
 * @param id what it is called
 * @param draft what it says
 * @param own whether it is the company's own
 * @param hidden whether nobody is offered it any more
 * @param version counts the changes of what it says; 0 for one of Waymark's of which nothing was changed
 * @param changedBy who changed what it says last; null for the operator, for somebody who is gone, and if nobody did
 * @param changedAt when; null if nobody did
 */
public record KeptSet(
        String id,
        SetDraft draft,
        boolean own,
        boolean hidden,
        int version,
        @Nullable PersonReference changedBy,
        @Nullable Instant changedAt) {}
