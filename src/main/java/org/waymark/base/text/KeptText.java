package org.waymark.base.text;

/**
 * What can be kept at all. PostgreSQL keeps no NUL, and half a character (a surrogate without the other one) has no bytes in UTF-8.
 * Both become a replacement character, as in HTML and CommonMark: whoever looks for such a text finds nothing, and whoever wrote one
 * sees where it was.
 */
public final class KeptText {

    private static final char REPLACEMENT = '\uFFFD';

    private KeptText() {}

    /**
     * A text that can be kept.
     *
     * @param text any text
     * @return the very same if nothing in it is in the way
     */
    public static String of(String text) {
        String whole = halves(text);
        return whole.indexOf('\0') < 0 ? whole : whole.replace('\0', REPLACEMENT);
    }

    /**
     * A text that has bytes in UTF-8, for what is sealed and may hold a NUL.
     *
     * @param text any text
     * @return the very same if it has no half of a character
     */
    public static String halves(String text) {
        StringBuilder whole = null;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean isPair = at + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(at + 1));
            if (isPair) {
                at++;
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(at, REPLACEMENT);
            }
        }
        return whole == null ? text : whole.toString();
    }
}
