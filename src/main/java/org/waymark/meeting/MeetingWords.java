package org.waymark.meeting;

/** What every short text of a meeting has to be. */
final class MeetingWords {

    private MeetingWords() {}

    static void check(String words, int longest) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A few words are needed");
        }
        if (words.length() > longest) {
            throw new IllegalArgumentException("At most " + longest + " characters fit here");
        }
    }
}
