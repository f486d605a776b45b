package org.waymark.careerpath.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.editing.PathImportReport;

/**
 * What importing a table of ladders would do, or did.
 *
 * @param columns what each column is taken for, in their order
 * @param nothing what cells say that hold nothing
 * @param nothingCells how many cells say one of it
 * @param rows how many rows the table has
 * @param duplicates how many of them say what an earlier one said, and are passed over
 * @param unnamed how many of them say nothing where the role or the path stands, and are passed over
 * @param levels the levels of each path from the ground up, where they are words
 * @param paths what would change for each path; empty while a problem stands
 * @param problems what keeps the table from being imported; nothing is written while there is one
 * @param hints what does not keep it, but is good to know
 * @param isApplied whether the table is in the database now
 */
public record LadderTableReport(
        List<Column> columns,
        List<String> nothing,
        int nothingCells,
        int rows,
        int duplicates,
        int unnamed,
        List<Levels> levels,
        List<PathImportReport> paths,
        List<ImportProblem> problems,
        List<Sentence> hints,
        boolean isApplied) {

    /** Where something that the table does not say comes from. */
    public enum Source {
        /** From the names of the columns, or from what Waymark takes for nothing. */
        PROPOSED,
        /** From the last import of a table with this header. */
        REMEMBERED,
        /** From whoever imports it. */
        STATED
    }

    /**
     * What a column is taken for.
     *
     * @param header as it stands in the file; with the column's number if that is needed to tell it apart
     * @param holds the word for what it holds, null if it is not read
     * @param source why that is believed
     * @param samples some of its cells, different and shortened
     */
    public record Column(String header, @Nullable String holds, Source source, List<String> samples) {}

    /**
     * The order of a path's levels.
     *
     * @param path its name
     * @param order the words, from the ground up
     * @param isSettled whether somebody set that order; if not, it is the one in which the table names them
     */
    public record Levels(String path, List<String> order, boolean isSettled) {}

    /**
     * Whether the table can be imported.
     *
     * @return true without a problem
     */
    public boolean isFine() {
        return problems.isEmpty();
    }

    /**
     * Whether importing changes a ladder.
     *
     * @return false if the table says what is there already
     */
    public boolean isDifferent() {
        return paths.stream().anyMatch(path -> path.counts().isDifferent());
    }

    LadderTableReport asApplied(List<PathImportReport> applied) {
        return new LadderTableReport(
                columns, nothing, nothingCells, rows, duplicates, unnamed, levels, applied, problems, hints, true);
    }

    /** For a table that was not read row by row. */
    static LadderTableReport ofHeader(
            List<Column> columns, List<String> nothing, int rows, List<ImportProblem> problems) {
        return new LadderTableReport(columns, nothing, 0, rows, 0, 0, List.of(), List.of(), problems, List.of(), false);
    }
}
