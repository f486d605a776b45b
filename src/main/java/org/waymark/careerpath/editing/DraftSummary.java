package org.waymark.careerpath.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * A path as the People team keeps it.
 *
 * @param path its id
 * @param name what people call it
 * @param version number of the version in force, null for a path that is not published yet or never changed since versions are
 *     kept
 * @param publishedAt when that was, null likewise
 * @param changedBy who changed its draft last, null without a draft or if no person did
 * @param changedAt when, null without a draft
 */
public record DraftSummary(
        String path,
        String name,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        @Nullable PersonReference changedBy,
        @Nullable Instant changedAt) {}
