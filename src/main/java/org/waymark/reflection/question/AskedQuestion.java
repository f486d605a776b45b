package org.waymark.reflection.question;

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
        Kind kind, String text, @Nullable String hint) {

    /** The longest question in own words, in characters. */
    public static final int LONGEST_QUESTION = 500;

    /** The longest answer to one, in characters: about ten pages, far more than anybody reads before a meeting. */
    public static final int LONGEST_ANSWER = 20_000;
}
