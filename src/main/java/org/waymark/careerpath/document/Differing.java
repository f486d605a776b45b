package org.waymark.careerpath.document;

import java.util.regex.Pattern;
import org.waymark.base.text.Sentence;

/** Quotes two texts so that one sees in which words they differ, however long they are. */
public final class Differing {

    /** A quote that is no longer is read at a glance. */
    static final int LONGEST = 70;

    /** Characters that stand before the first word that differs. */
    private static final int BEFORE = 20;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Differing() {}

    /**
     * Quotes a text.
     *
     * @param text its blanks count as one each
     * @param other what it is compared with
     * @return the whole of it if it is short, else the words around the first that differs
     */
    public static Sentence quote(String text, String other) {
        String line = oneLine(text);
        int begin = begin(line, oneLine(other));
        if (line.length() <= LONGEST) {
            return quoted(line);
        }
        int end = Math.min(line.length(), begin + LONGEST);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return quoted((begin > 0 ? "…" : "") + line.substring(begin, end).strip() + (end < line.length() ? "…" : ""));
    }

    private static Sentence quoted(String line) {
        return Sentence.of("careerpath.quote", line);
    }

    /**
     * A text as one line: line breaks and other blanks within it count as one space.
     *
     * @param text any text
     * @return without blanks at its ends
     */
    public static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The beginning of a word, a few words before the first that differs; 0 if that is near the beginning. */
    private static int begin(String line, String other) {
        int same = 0;
        while (same < line.length() && same < other.length() && line.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = same - BEFORE;
        return from <= 0 ? 0 : line.indexOf(' ', from) < 0 ? from : Math.min(line.indexOf(' ', from) + 1, same);
    }
}
