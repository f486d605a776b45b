package org.waymark.careerpath.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.CellSamples;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.Differing;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.exchange.LadderTableReport.Source;

/**
 * Which column of a table holds what: as whoever imports it states, else as it was remembered for this header, else as
 * the names propose. Where that leaves a choice, the choice is a problem.
 */
final class ColumnMapping {

    /** Before the number of a column, counted from 1. */
    private static final String NUMBER_SIGN = "#";

    private final int line;
    private final List<String> headers;
    private final List<String> names;
    private final @Nullable LadderColumn[] holds;
    private final Source[] sources;
    private final List<ImportProblem> problems = new ArrayList<>();

    private ColumnMapping(CsvTable.Line header) {
        this.line = Math.toIntExact(header.number());
        this.headers = headers(header);
        this.names = names(headers);
        this.holds = new @Nullable LadderColumn[headers.size()];
        this.sources = new Source[headers.size()];
    }

    /** The names of the columns; blanks within them do not count. */
    static List<String> headers(CsvTable.Line header) {
        return header.cells().stream().map(Differing::oneLine).toList();
    }

    /** How columns are told apart in sentences and options: by their headers, and those that share one by their numbers. */
    private static List<String> names(List<String> headers) {
        Map<String, Long> count =
                headers.stream().collect(Collectors.groupingBy(ColumnMapping::nameKey, Collectors.counting()));
        return IntStream.range(0, headers.size())
                .mapToObj(i -> {
                    String header = headers.get(i);
                    boolean isClear = !header.isEmpty() && Long.valueOf(1).equals(count.get(nameKey(header)));
                    return isClear ? header : (header + " " + NUMBER_SIGN + (i + 1)).strip();
                })
                .toList();
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
        options.columnsByNumber().forEach(mapping::state);
        if (options.columns().containsKey(LadderColumn.EXPECTATION.word())
                && !options.columns().containsKey(LadderColumn.COMPETENCY_SUMMARY.word())) {
            mapping.describeCompetencies();
        }
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
    ImportProblem problem(int line, LadderColumn column, Sentence message) {
        return new ImportProblem(line, Sentence.of("careerpath.place.column", names.get(position(column))), message);
    }

    /** What to do about a role with several levels, as a sentence after the problem. */
    Sentence levelsAsRoles() {
        return ImportProblem.say("option-levels-as-roles", names.get(position(LadderColumn.LEVEL)));
    }

    /** What to do about a role with several tracks, as a sentence after the problem; null if there are such ids. */
    @Nullable
    Sentence tracksAsRoles() {
        return has(LadderColumn.ROLE_ID) ? null : ImportProblem.say("tracks-as-roles", LadderColumn.ROLE_ID.word());
    }

    /** For each column the word for what it holds, to be remembered. */
    List<String> words() {
        return Arrays.stream(holds)
                .map(column -> column == null ? "" : column.word())
                .toList();
    }

    /** What each column is taken for, with a few of its cells. */
    List<LadderTableReport.Column> columns(List<CsvTable.Line> rows) {
        return IntStream.range(0, headers.size())
                .mapToObj(i -> {
                    LadderColumn column = holds[i];
                    return new LadderTableReport.Column(
                            names.get(i), column == null ? null : column.word(), sources[i], CellSamples.of(rows, i));
                })
                .toList();
    }

    /** The column at a place holds something, and no other does; or nothing that is read. */
    private void state(int number, String word) {
        if (number <= holds.length) {
            set(number - 1, LadderColumn.ofWord(word).orElse(null));
        }
    }

    private void state(String word, String header) {
        LadderColumn column = LadderColumn.ofWord(word).orElse(null);
        if (column == null) {
            List<String> words =
                    Arrays.stream(LadderColumn.values()).map(LadderColumn::word).toList();
            problems.add(ImportProblem.ofFile(
                    ImportProblem.say("no-such-content", word, Sentence.joined("base.list.comma", words))));
            return;
        }
        for (int i = 0; i < holds.length; i++) {
            if (holds[i] == column) {
                holds[i] = null;
                sources[i] = header.isBlank() ? Source.STATED : sources[i];
            }
        }
        if (!header.isBlank()) {
            List<Integer> named = IntStream.range(0, headers.size())
                    .filter(i -> isNumber(header, i) || names.get(i).equals(header) || isNamed(headers.get(i), header))
                    .boxed()
                    .toList();
            if (named.isEmpty()) {
                problems.add(problem(then(ImportProblem.say("no-column", header, word), theFileHas())));
            }
            named.forEach(i -> set(i, column));
        }
    }

    /** Once it is said where the expectations stand, a skill's description is that of the skill. */
    private void describeCompetencies() {
        for (int i = 0; i < holds.length; i++) {
            boolean isFree = holds[i] == null && sources[i] == Source.PROPOSED && !has(LadderColumn.COMPETENCY_SUMMARY);
            if (isFree && LadderColumn.isOfRoleOrCompetency(headers.get(i))) {
                holds[i] = LadderColumn.COMPETENCY_SUMMARY;
            }
        }
    }

    private static boolean isNumber(String stated, int position) {
        return stated.strip().equals(NUMBER_SIGN + (position + 1));
    }

    private static boolean isNamed(String header, String stated) {
        String plain = CsvTable.plain(stated);
        return header.equals(Differing.oneLine(stated)) || (!plain.isEmpty() && plain.equals(CsvTable.plain(header)));
    }

    /** The same for all headers that one name means. */
    private static String nameKey(String header) {
        String plain = CsvTable.plain(header);
        return plain.isEmpty() ? header : plain;
    }

    private void set(int position, @Nullable LadderColumn column) {
        holds[position] = column;
        sources[position] = Source.STATED;
    }

    private void checkChoices() {
        for (LadderColumn column : LadderColumn.values()) {
            List<String> candidates = IntStream.range(0, holds.length)
                    .filter(i -> holds[i] == column)
                    .mapToObj(names::get)
                    .toList();
            if (candidates.size() > 1) {
                problems.add(problem(ImportProblem.say("several-columns", quoted(candidates), column.word()))
                        .onCommandLine(say(column, candidates.getFirst())));
            }
        }
    }

    private void checkMissing(LadderTableOptions options) {
        boolean isOnePath = options.path().id() != null || options.path().name() != null;
        boolean hasPath = has(LadderColumn.PATH) || has(LadderColumn.PATH_ID);
        if (hasPath && isOnePath) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("table-names-paths"))
                    .onCommandLine(ImportProblem.say("option-no-path")));
        } else if (!hasPath && !isOnePath) {
            problems.add(problem(then(ImportProblem.say("no-path-column"), theFileHas()))
                    .onCommandLine(then(say(LadderColumn.PATH, "…"), ImportProblem.say("option-one-path"))));
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
        problems.add(problem(then(ImportProblem.say("no-column-for", column.word()), theFileHas()))
                .onCommandLine(say(column, "…")));
    }

    private Sentence theFileHas() {
        return ImportProblem.say("file-has", quoted(names));
    }

    private static Object quoted(List<String> names) {
        return Sentence.joined(
                "base.list.comma",
                names.stream()
                        .map(name -> Sentence.of("careerpath.quote", name))
                        .toList());
    }

    private static Sentence then(Sentence first, Sentence second) {
        return Sentence.of("base.list.sentences", first, second);
    }

    private static Sentence say(LadderColumn column, String header) {
        return ImportProblem.say("option-column", column.word().replace(' ', '-'), header);
    }

    private ImportProblem problem(Sentence message) {
        return new ImportProblem(line, null, message);
    }
}
