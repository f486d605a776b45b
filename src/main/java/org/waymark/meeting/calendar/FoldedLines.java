package org.waymark.meeting.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of iCalendar as RFC 5545, 3.1, wants them: of 75 octets at the most, and never broken inside a character. The library counts
 * characters, of which one may have four octets.
 */
final class FoldedLines {

    private static final int OCTETS = 75;

    private static final String END = "\r\n";
    private static final String FOLD = END + " ";

    private FoldedLines() {}

    /**
     * Folds a text anew.
     *
     * @param text lines that end with CR and LF, folded in some other way or not at all
     */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int octets = 0;
        String unfolded = text.replace(FOLD, "");
        for (int i = 0; i < unfolded.length(); ) {
            if (unfolded.startsWith(END, i)) {
                folded.append(END);
                octets = 0;
                i += END.length();
                continue;
            }
            String character = Character.toString(unfolded.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(character);
            octets += more;
            i += character.length();
        }
        return folded.toString();
    }
}
