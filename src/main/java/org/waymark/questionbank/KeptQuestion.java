package org.waymark.questionbank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * A question as the People team keeps it.
 *
 * @param question in its newest words
 * @param own whether it is the company's own, so that its words can be changed
 * @param hidden whether nobody is asked it any more
 * @param version counts the changes of what it says; 0 for one of Waymark's of which nothing was changed
 * @param changedBy who changed what it says last; null for the operator, for somebody who is gone, and if nobody did
 * @param changedAt when; null if nobody did
 */
public record KeptQuestion(
        Question question,
        boolean own,
        boolean hidden,
        int version,
        @Nullable PersonReference changedBy,
        @Nullable Instant changedAt) {

    /**
     * What it is called in whatever words.
     *
     * @return for addresses
     */
    public String id() {
        return question.root();
    }
}
