package org.waymark.sharing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;

/**
 * Something somebody writes as it is kept.
 *
 * @param kind the key of its kind
 * @param revision counts every change, so that a shared version knows whether it is still what its author has
 * @param shareRevision counts the versions that were ever shared
 * @param texts by name
 */
record ContentRow(
        long id,
        PersonId author,
        String kind,
        String subject,
        @Nullable PersonId about,
        int revision,
        int shareRevision,
        Map<String, Text> texts) {

    /** One of its texts; without words when there are none any more. */
    record Text(@Nullable SealedText words, int revision) {}

    /** Those that have words. */
    Map<String, SealedText> words() {
        Map<String, SealedText> words = new HashMap<>();
        texts.forEach((name, text) -> {
            if (text.words() != null) {
                words.put(name, text.words());
            }
        });
        return words;
    }

    boolean isEmpty() {
        return words().isEmpty();
    }

    static TextPlace draftPlace(String text, long content) {
        return new TextPlace("content_text." + text, content);
    }

    /** The same for each reader, so that words which are handed over keep their seal. */
    static TextPlace sharedPlace(String text, long content) {
        return new TextPlace("shared_text." + text, content);
    }
}
