package org.waymark.reflection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * An answer in the version that a manager could read, as its author sees it.
 *
 * @param id which
 * @param reflection in which it was written
 * @param question what was asked
 * @param words what was shared, null for a topic
 * @param recipient who could read it, or can since it was handed over
 * @param sharedAt since when
 */
public record EarlierAnswer(
        AnswerId id,
        ReflectionId reflection,
        AskedQuestion question,
        @Nullable String words,
        PersonId recipient,
        Instant sharedAt) {

    /**
     * The shared text.
     *
     * @return empty for a topic
     */
    public Optional<String> text() {
        return Optional.ofNullable(words);
    }
}
