package org.waymark.careerpath.exchange;

import java.util.Locale;

/**
 * A file that could hold ladders.
 *
 * @param name as its owner calls it; empty for words that were pasted
 * @param content its bytes; not to be changed afterwards
 * @param isTable whether it is known to be a table; otherwise its name or its first line has to tell
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and too large to be copied for every look at it.
public record LadderFile(String name, byte[] content, boolean isTable) {

    /**
     * A file as it was found.
     *
     * @param name as its owner calls it; empty for words that were pasted
     * @param content its bytes
     */
    public LadderFile(String name, byte[] content) {
        this(name, content, false);
    }

    /**
     * The same, known to be a table.
     *
     * @return the file
     */
    public LadderFile asTable() {
        return new LadderFile(name, content, true);
    }

    boolean isNamedLikeTable() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }
}
