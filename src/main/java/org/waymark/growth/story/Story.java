package org.waymark.growth.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.sharing.Freshness;
import org.waymark.organization.PersonReference;

/**
 * A story as it was shared.
 *
 * @param author who tells it
 * @param texts what they wrote, in the order of the questions
 * @param sharedAt when this version was shared
 * @param freshness whether the viewer has read it in this form
 */
public record Story(PersonReference author, List<Text> texts, Instant sharedAt, Freshness freshness) {

    /**
     * What was written to one question.
     *
     * @param label the key of the question
     * @param words null if they do not open any more
     */
    public record Text(String label, @Nullable String words) {}
}
