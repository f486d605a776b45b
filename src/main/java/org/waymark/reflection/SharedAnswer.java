package org.waymark.reflection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.sharing.Freshness;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.sharing.ContentKind;

/**
 * An answer as the manager sees it.
 *
 * @param id which
 * @param question what was asked
 * @param words what was shared, null for a topic
 * @param sharedAt when this version was shared
 * @param freshness whether the manager has read it in this form
 * @param readAt when the manager first opened this version or the one they opened before it, null for never; for the author, who
 *     asks what they share themselves, when it was shared
 */
public record SharedAnswer(
        AnswerId id,
        AskedQuestion question,
        @Nullable String words,
        Instant sharedAt,
        Freshness freshness,
        @Nullable Instant readAt) {

    /**
     * Whether the two have not met since it was read: nobody has talked about what its reader had not opened.
     *
     * @param lastMet until when they last met, null if they never did
     * @return true for whatever is not read in this form
     */
    public boolean isNewSince(@Nullable Instant lastMet) {
        return lastMet == null || freshness != Freshness.READ || readAt == null || readAt.isAfter(lastMet);
    }

    /**
     * The shared text.
     *
     * @return empty for a topic
     */
    public Optional<String> text() {
        return Optional.ofNullable(words);
    }

    /**
     * The kind that answers are of, for a page that reads them in this way and whatever else there is as it is.
     *
     * @return the kind
     */
    public static ContentKind kind() {
        return AnswerContent.KIND;
    }
}
