package org.waymark.base.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what somebody wrote. A cell that begins with {@code = + - @}, a tab or a carriage return
 * could be taken for a formula; an apostrophe before it makes it text. One that begins so behind apostrophes of its own gets
 * one more, so that {@link #restore} knows which of them it may take away.
 */
public final class Formulas {

    private static final Pattern BEGIN = Pattern.compile("'*[=+\\-@\t\r]");
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\t\r]");

    private Formulas() {}

    /**
     * Makes a text safe to be opened in a spreadsheet.
     *
     * @param text any text
     * @return the same, or with an apostrophe before it
     */
    public static String neutralise(String text) {
        return BEGIN.matcher(text).lookingAt() ? "'" + text : text;
    }

    /**
     * Undoes {@link #neutralise}.
     *
     * @param cell what stands in a file
     * @return the text without the apostrophe that made it safe
     */
    public static String restore(String cell) {
        return NEUTRALISED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
