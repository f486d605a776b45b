package org.waymark.base.paper;

import com.ibm.icu.text.Bidi;

/**
 * In which direction lines of paper are read. Text is kept as it was typed until it is drawn; what is drawn goes from left to right, so
 * Hebrew is put into that order then (Unicode's bidirectional algorithm, UAX 9).
 */
final class PdfDirection {

    /** A line of a paragraph that is read from the right begins with this mark, since not each of its lines would show it. */
    private static final String FROM_THE_RIGHT = "\u200f";

    private PdfDirection() {}

    /** Whether a paragraph is read from the right: its first letter says so. */
    static boolean beginsInTheRight(String paragraph) {
        return Bidi.getBaseDirection(paragraph) == Bidi.RTL;
    }

    /** Whether a line belongs to such a paragraph. */
    static boolean isFromTheRight(String line) {
        return line.startsWith(FROM_THE_RIGHT);
    }

    /** The line of a paragraph that is read from the right. */
    static String fromTheRight(String line) {
        return FROM_THE_RIGHT + line;
    }

    /** The signs of a line in the order in which they stand from left to right; brackets are turned. */
    static String visual(String line) {
        boolean isFromTheRight = isFromTheRight(line);
        Bidi order = new Bidi(line.replace(FROM_THE_RIGHT, ""), isFromTheRight ? Bidi.RTL : Bidi.LTR);
        return order.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }
}
