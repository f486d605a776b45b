package org.waymark.careerpath.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.organization.PersonReference;

/**
 * What the People team edits: the draft of a path, or where nobody has begun one, what the path says.
 *
 * @param document all of it
 * @param isDraft whether it is a draft
 * @param version number of the version in force, 0 for a path that is not published yet
 * @param changedBy who changed the draft last, null if no person did or if there is none
 * @param changedAt when, null without a draft
 */
public record DraftDetail(
        PathDocument document,
        boolean isDraft,
        int version,
        @Nullable PersonReference changedBy,
        @Nullable Instant changedAt) {}
