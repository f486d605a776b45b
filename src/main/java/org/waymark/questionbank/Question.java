package org.waymark.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * One question of the bank, in the words in which it is asked.
 *
 * @param id stable for ever, and so is what it asks: other words of a question have another id, see {@link #root}
 * @param kind which kind of conversation it opens
 * @param perspective from whose side it is meant
 * @param depth how much it asks for
 * @param intent what it is there to find out, see {@code questions/intents.yml}; empty for none
 * @param text the question
 * @param hint one sentence that helps to start, or null
 * @param note for whom it is good, as the company's People team says; null for nothing, and for what {@link QuestionBank#find} finds
 */
public record Question(
        String id,
        Kind kind,
        Perspective perspective,
        Depth depth,
        String intent,
        String text,
        @Nullable String hint,
        @Nullable String note) {

    private static final String WORDING = "~";

    /**
     * What the question is called in whatever words it was asked.
     *
     * @return its id when it was written
     */
    public String root() {
        return root(id);
    }

    /**
     * What a question is called in whatever words it was asked.
     *
     * @param id of its words
     * @return its id when it was written
     */
    public static String root(String id) {
        int end = id.indexOf(WORDING);
        return end < 0 ? id : id.substring(0, end);
    }

    /** The id of other words than the first, counted from 1. */
    static String id(String root, int wording) {
        return wording == 1 ? root : root + WORDING + wording;
    }

    Question noted(String words) {
        return new Question(id, kind, perspective, depth, intent, text, hint, words.isEmpty() ? null : words);
    }
}
