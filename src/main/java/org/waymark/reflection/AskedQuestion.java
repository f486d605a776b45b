package org.waymark.reflection;

import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Kind;

/**
 * A question as it stands in a reflection: one of the bank, or one that somebody wrote.
 *
 * @param kind which kind of conversation it belongs to
 * @param text the question
 * @param hint one sentence that helps to start, or null
 */
public record AskedQuestion(
        Kind kind, String text, @Nullable String hint) {}
