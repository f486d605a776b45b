package org.waymark.meeting.wrapup;

/** What every short text of a meeting has to be. */
public final class MeetingTextRules {

    private MeetingTextRules() {}

    /**
     * Refuses what is no such text.
     *
     * @param words what somebody wrote
     * @param longest how many characters there may be
     * @throws IllegalArgumentException if the words are blank or more than that
     */
    public static void check(String words, int longest) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A few words are needed");
        }
        if (words.length() > longest) {
            throw new IllegalArgumentException("At most " + longest + " characters fit here");
        }
    }
}
