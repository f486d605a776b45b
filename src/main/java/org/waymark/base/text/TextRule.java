package org.waymark.base.text;

/** What a text has to be that somebody writes: no longer than fits, and where something has to be said, not blank. */
public final class TextRule {

    private TextRule() {}

    /**
     * Lets through what fits.
     *
     * @param words what somebody wrote
     * @param longest how many characters there may be
     * @throws IllegalArgumentException if there are more
     */
    public static void requireFits(String words, int longest) {
        if (words.length() > longest) {
            throw new IllegalArgumentException("At most " + longest + " characters fit here");
        }
    }

    /**
     * Lets through what fits and says something.
     *
     * @param words what somebody wrote
     * @param longest how many characters there may be
     * @throws IllegalArgumentException if the words are blank, or if there are more characters
     */
    public static void requireWords(String words, int longest) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A few words are needed");
        }
        requireFits(words, longest);
    }
}
