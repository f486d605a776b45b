package org.waymark.reflection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.sharing.Freshness;

/**
 * An answer as the manager sees it.
 *
 * @param id which
 * @param question what was asked
 * @param words what was shared, null for a topic
 * @param sharedAt when this version was shared
 * @param freshness whether the manager has read it in this form
 */
public record SharedAnswer(
        AnswerId id, AskedQuestion question, @Nullable String words, Instant sharedAt, Freshness freshness) {

    /**
     * The shared text.
     *
     * @return empty for a topic
     */
    public Optional<String> text() {
        return Optional.ofNullable(words);
    }
}
