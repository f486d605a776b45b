package org.waymark.growth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.sharing.Freshness;

/**
 * What somebody thinks about a life beyond the company, as their manager sees it.
 *
 * @param texts what was shared, in the order of the questions; empty for a topic
 * @param sharedAt when this version was shared
 * @param freshness whether the manager has read it in this form
 */
public record SharedBeyond(List<Text> texts, Instant sharedAt, Freshness freshness) {

    /**
     * What was written to one question.
     *
     * @param question which
     * @param words null if they do not open any more
     */
    public record Text(BeyondQuestion question, @Nullable String words) {}
}
