package org.waymark.careerpath.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.Formulas;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.Differing;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.UnusableText;

/** The rows of a table of ladders, cell by cell: cleaned, without what says nothing and without what was said before. */
final class LadderRows {

    /** What cells say that hold nothing, unless whoever imports a table says otherwise. */
    static final List<String> USUAL_NOTHING =
            List.of("-", "–", "—", "n/a", "na", "none", "nil", "tbd", "not applicable", "not in use");

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");
    private static final int LONGEST_LINE = 200;

    /**
     * One row.
     *
     * @param line where it starts in the file
     * @param cells what its columns hold, without those that hold nothing
     */
    record Row(int line, Map<LadderColumn, String> cells) {

        /** What a column holds; empty if that is nothing, or if there is no such column. */
        String get(LadderColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final ColumnMapping mapping;
    private final Set<String> nothing;
    private final List<ImportProblem> problems;
    private final Set<Map<LadderColumn, String>> seen = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private int nothingCells;
    private int duplicates;
    private int unnamed;

    private LadderRows(ColumnMapping mapping, List<String> nothing, List<ImportProblem> problems) {
        this.mapping = mapping;
        this.nothing = nothing.stream().map(LadderRows::word).collect(Collectors.toSet());
        this.problems = problems;
    }

    static LadderRows read(
            List<CsvTable.Line> lines, ColumnMapping mapping, List<String> nothing, List<ImportProblem> problems) {
        LadderRows rows = new LadderRows(mapping, nothing, problems);
        lines.forEach(rows::add);
        if (lines.isEmpty()) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("no-row")));
        } else if (rows.unnamed == lines.size()) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("no-row-names-role")));
        }
        return rows;
    }

    List<Row> rows() {
        return rows;
    }

    int nothingCells() {
        return nothingCells;
    }

    int duplicates() {
        return duplicates;
    }

    /** How many rows say nothing where the role or the path stands, and are passed over. */
    int unnamed() {
        return unnamed;
    }

    private void add(CsvTable.Line line) {
        int number = Math.toIntExact(line.number());
        boolean isSurplus = line.cells().stream().skip(mapping.width()).anyMatch(cell -> !cell.isBlank());
        if (isSurplus) {
            problems.add(new ImportProblem(
                    number,
                    null,
                    ImportProblem.say(
                            "wrong-cells", Integer.toString(line.cells().size()), Integer.toString(mapping.width()))));
            return;
        }
        if (isNothing(line, mapping.has(LadderColumn.ROLE) ? LadderColumn.ROLE : LadderColumn.LEVEL)
                || isNothing(line, LadderColumn.PATH)) {
            unnamed++;
            return;
        }
        Map<LadderColumn, String> cells = new EnumMap<>(LadderColumn.class);
        for (LadderColumn column : LadderColumn.values()) {
            if (mapping.has(column)) {
                String cell = clean(line.cells().get(mapping.position(column)), column, number);
                if (!cell.isEmpty()) {
                    cells.put(column, cell);
                }
            }
        }
        if (seen.add(cells)) {
            rows.add(new Row(number, cells));
        } else {
            duplicates++;
        }
    }

    /** Whether a cell says that it holds nothing; one that is empty may have been forgotten. */
    private boolean isNothing(CsvTable.Line line, LadderColumn column) {
        return mapping.has(column)
                && nothing.contains(word(Formulas.restore(line.cells().get(mapping.position(column)))));
    }

    private String clean(String cell, LadderColumn column, int line) {
        String text = LINE_ENDS.matcher(Formulas.restore(cell)).replaceAll("\n").strip();
        String clean = column.isProse() ? text : Differing.oneLine(text);
        // What says nothing is short; to look at all of a long text for it is most of the work on a long table.
        if (clean.length() <= LONGEST_LINE && nothing.contains(word(clean))) {
            nothingCells++;
            return "";
        }
        UnusableText.find(clean).ifPresent(what -> problem(line, column, what));
        if (!column.isProse() && clean.length() > LONGEST_LINE) {
            problem(line, column, ImportProblem.say("too-long", Integer.toString(LONGEST_LINE)));
        }
        return clean;
    }

    private void problem(int line, LadderColumn column, Sentence message) {
        problems.add(mapping.problem(line, column, message));
    }

    private static String word(String cell) {
        return Differing.oneLine(cell).toLowerCase(Locale.ROOT);
    }
}
