package org.waymark.careerpath.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.organization.PersonReference;

/**
 * A version of a ladder, without what it says.
 *
 * @param number counted from 1
 * @param note what its publisher said about it; empty for a ladder that came from a file, or was here before its versions
 *     were kept
 * @param publishedBy who published it, null if no person did
 * @param publishedAt when, null for a ladder that was here before its versions were kept
 */
public record VersionSummary(
        int number,
        String note,
        @Nullable PersonReference publishedBy,
        @Nullable Instant publishedAt) {

    /**
     * What is said about it where no publisher said anything.
     *
     * @return where it comes from
     */
    public Sentence remark() {
        return Sentence.of(publishedAt == null ? "careerpath.versions.before" : "careerpath.versions.imported");
    }
}
