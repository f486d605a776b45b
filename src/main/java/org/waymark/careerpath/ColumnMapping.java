package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.CsvTable;
import org.waymark.careerpath.LadderTableReport.Source;

/**
 * Which column of a table holds what: as whoever imports it states, else as it was remembered for this header, else as
 * the names propose. Where that leaves a choice, the choice is a problem.
 */
final class ColumnMapping {

    private final int line;
    private final List<String> headers;
    private final @Nullable LadderColumn[] holds;
    private final Source[] sources;
    private final List<ImportProblem> problems = new ArrayList<>();

    private ColumnMapping(CsvTable.Line header) {
        this.line = Math.toIntExact(header.number());
        this.headers = headers(header);
        this.holds = new @Nullable LadderColumn[headers.size()];
        this.sources = new Source[headers.size()];
    }

    /** The names of the columns; blanks within them do not count. */
    static List<String> headers(CsvTable.Line header) {
        return header.cells().stream().map(LadderRows::oneLine).toList();
    }

    /**
     * Decides on each column.
     *
     * @param remembered the word for what each column holds, empty for a column that is not read; null if nothing is
     *     remembered
     */
    static ColumnMapping of(CsvTable.Line header, @Nullable List<String> remembered, LadderTableOptions options) {
        ColumnMapping mapping = new ColumnMapping(header);
        for (int i = 0; i < mapping.holds.length; i++) {
            mapping.holds[i] = remembered == null
                    ? LadderColumn.ofHeader(mapping.headers.get(i)).orElse(null)
                    : LadderColumn.ofWord(remembered.get(i)).orElse(null);
            mapping.sources[i] = remembered == null ? Source.PROPOSED : Source.REMEMBERED;
        }
        options.columns().forEach(mapping::state);
        mapping.checkChoices();
        mapping.checkMissing(options);
        return mapping;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    /** The index of the column that holds something, -1 if none does. */
    int position(LadderColumn column) {
        return Arrays.asList(holds).indexOf(column);
    }

    boolean has(LadderColumn column) {
        return position(column) >= 0;
    }

    int width() {
        return headers.size();
    }

    /** A problem with a cell. */
    ImportProblem problem(int line, LadderColumn column, String message) {
        return new ImportProblem(line, "column “" + headers.get(position(column)) + "”", message);
    }

    /** What to do about a role with several levels, as a sentence after the problem. */
    String levelsAsRoles() {
        return " If each level is a role of its own, say so: --column role=\""
                + headers.get(position(LadderColumn.LEVEL)) + "\".";
    }

    /** For each column the word for what it holds, to be remembered. */
    List<String> words() {
        return Arrays.stream(holds)
                .map(column -> column == null ? "" : column.word())
                .toList();
    }

    List<LadderTableReport.Column> columns() {
        return IntStream.range(0, headers.size())
                .mapToObj(i -> {
                    LadderColumn column = holds[i];
                    return new LadderTableReport.Column(
                            headers.get(i), column == null ? null : column.word(), sources[i]);
                })
                .toList();
    }

    private void state(String word, String header) {
        LadderColumn column = LadderColumn.ofWord(word).orElse(null);
        if (column == null) {
            problems.add(ImportProblem.ofFile("No column holds “" + word + "”. It is one of: "
                    + Arrays.stream(LadderColumn.values())
                            .map(LadderColumn::word)
                            .collect(Collectors.joining(", "))
                    + "."));
            return;
        }
        for (int i = 0; i < holds.length; i++) {
            if (holds[i] == column) {
                set(i, null);
            }
        }
        if (!header.isBlank()) {
            List<Integer> named = IntStream.range(0, headers.size())
                    .filter(i -> isNamed(headers.get(i), header))
                    .boxed()
                    .toList();
            if (named.isEmpty()) {
                problems.add(problem("There is no column “" + header + "” for the " + word + ". " + theFileHas()));
            }
            named.forEach(i -> set(i, column));
        }
    }

    private static boolean isNamed(String header, String stated) {
        String plain = CsvTable.plain(stated);
        return header.equals(LadderRows.oneLine(stated)) || (!plain.isEmpty() && plain.equals(CsvTable.plain(header)));
    }

    private void set(int position, @Nullable LadderColumn column) {
        holds[position] = column;
        sources[position] = Source.STATED;
    }

    private void checkChoices() {
        for (LadderColumn column : LadderColumn.values()) {
            List<String> candidates = IntStream.range(0, holds.length)
                    .filter(i -> holds[i] == column)
                    .mapToObj(headers::get)
                    .toList();
            if (candidates.size() > 1) {
                problems.add(problem("Each of the columns “" + String.join("”, “", candidates) + "” could hold the "
                        + column.word() + ". " + say(column, candidates.getFirst())));
            }
        }
    }

    private void checkMissing(LadderTableOptions options) {
        boolean isOnePath = options.path().id() != null || options.path().name() != null;
        boolean hasPath = has(LadderColumn.PATH) || has(LadderColumn.PATH_ID);
        if (hasPath && isOnePath) {
            problems.add(ImportProblem.ofFile("The table names its paths itself. Leave --id and --name out."));
        } else if (!hasPath && !isOnePath) {
            problems.add(problem("No column holds the path. " + theFileHas() + " " + say(LadderColumn.PATH, "…")
                    + " If all of it is one path, say which with --id and --name."));
        }
        if (!has(LadderColumn.ROLE) && !has(LadderColumn.LEVEL)) {
            missing(LadderColumn.ROLE);
        }
        if (!has(LadderColumn.COMPETENCY)) {
            missing(LadderColumn.COMPETENCY);
        }
        if (!has(LadderColumn.EXPECTATION)) {
            missing(LadderColumn.EXPECTATION);
        }
    }

    private void missing(LadderColumn column) {
        problems.add(problem("No column holds the " + column.word() + ". " + theFileHas() + " " + say(column, "…")));
    }

    private String theFileHas() {
        return headers.stream()
                .filter(header -> !header.isEmpty())
                .collect(Collectors.joining("”, “", "The file has “", "”."));
    }

    private static String say(LadderColumn column, String header) {
        return "Say which: --column " + column.word().replace(' ', '-') + "=\"" + header + "\".";
    }

    private ImportProblem problem(String message) {
        return new ImportProblem(line, "", message);
    }
}
