package org.waymark.base.csv;

import java.util.List;
import org.waymark.base.text.OneLine;

/** A few cells of a column, so that whoever says what it holds sees what is in it. */
public final class CellSamples {

    private static final int SAMPLES = 3;
    private static final int LONGEST = 80;
    private static final int LOOKED_AT = 3 * LONGEST;

    private CellSamples() {}

    /**
     * The first cells that differ and are not empty.
     *
     * @param rows of a table
     * @param column its place, from 0
     * @return three at the most, the beginning alone of a long one
     */
    public static List<String> of(List<CsvTable.Line> rows, int column) {
        return rows.stream()
                .filter(row -> row.cells().size() > column)
                .map(row -> row.cells().get(column))
                // Only the beginning is shown, so only the beginning is looked at.
                .map(cell -> OneLine.of(cell.length() > LOOKED_AT ? cell.substring(0, LOOKED_AT) : cell))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > LONGEST ? start(cell) : cell)
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    /** Cuts between characters, never within one that takes two units. */
    private static String start(String cell) {
        int end = Character.isHighSurrogate(cell.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return cell.substring(0, end).strip() + "…";
    }
}
