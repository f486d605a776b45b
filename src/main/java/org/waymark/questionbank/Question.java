package org.waymark.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * One question of the bank.
 *
 * @param id stable for ever
 * @param kind which kind of conversation it opens
 * @param perspective from whose side it is meant
 * @param depth how much it asks for
 * @param intent what it is there to find out, see {@code questions/intents.yml}
 * @param text the question
 * @param hint one sentence that helps to start, or null
 */
public record Question(
        String id,
        Kind kind,
        Perspective perspective,
        Depth depth,
        String intent,
        String text,
        @Nullable String hint) {}
