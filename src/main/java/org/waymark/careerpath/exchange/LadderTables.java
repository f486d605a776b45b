package org.waymark.careerpath.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.CsvTable.UnreadableException;
import org.waymark.careerpath.document.ImportProblem;

/** Reads tables of ladders, cell by cell. */
final class LadderTables {

    private static final int FEWEST_KNOWN_COLUMNS = 2;

    /** More columns than any table has. */
    private static final int MANY = 1_000;

    private LadderTables() {}

    /** Whether a file is meant as a table: somebody or its name says so, or its first line names columns of one. */
    static boolean isOne(LadderFile file) {
        if (file.isTable() || file.isNamedLikeTable()) {
            return true;
        }
        try {
            List<String> header =
                    read(file.content(), LadderTableOptions.NONE).header().cells();
            return header.stream()
                            .filter(cell -> LadderColumn.ofHeader(cell).isPresent())
                            .count()
                    >= FEWEST_KNOWN_COLUMNS;
        } catch (UnreadableException e) {
            return false;
        }
    }

    /** The separator is the one that makes sense of most columns; where none is known, the one that makes most of them. */
    static CsvTable read(byte[] file, LadderTableOptions options) throws UnreadableException {
        Set<String> stated =
                options.columns().values().stream().map(CsvTable::plain).collect(Collectors.toSet());
        return CsvTable.read(
                file,
                header -> MANY
                                * (int) header.stream()
                                        .filter(cell ->
                                                LadderColumn.ofHeader(cell).isPresent()
                                                        || stated.contains(CsvTable.plain(cell)))
                                        .count()
                        + header.size());
    }

    static ImportProblem problem(UnreadableException unreadable) {
        int line = Math.toIntExact(unreadable.line());
        return switch (unreadable.reason()) {
            case NOT_UTF_8 -> notUtf8(line);
            case EMPTY_FILE -> new ImportProblem(line, null, ImportProblem.say("empty-file"));
            case BROKEN_QUOTES -> new ImportProblem(line, null, ImportProblem.say("broken-quotes"));
            case TOO_MANY_COLUMNS ->
                new ImportProblem(line, null, ImportProblem.say("many-cells", Integer.toString(CsvTable.MOST_COLUMNS)));
            case TOO_MANY_ROWS ->
                new ImportProblem(line, null, ImportProblem.say("many-rows", Integer.toString(CsvTable.MOST_ROWS)));
            case LONG_HEADER ->
                new ImportProblem(
                        line, null, ImportProblem.say("long-header", Integer.toString(CsvTable.LONGEST_HEADER)));
        };
    }

    static ImportProblem notUtf8(int line) {
        return new ImportProblem(line, null, ImportProblem.say("not-utf-8"));
    }
}
