package org.waymark.careerpath.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.PathStore.PathName;
import org.waymark.careerpath.document.ForeignId;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.Slug;
import org.waymark.careerpath.exchange.LadderRows.Row;
import org.waymark.careerpath.exchange.NamesOfPath.UnusableException;

/** Tells the paths of a table apart and puts each of them together. */
final class PathsFromRows {

    /** Lines that a hint names one by one. */
    private static final int MOST_LINES = 10;

    private final ColumnMapping mapping;
    private final LevelOrders orders;
    private final LadderTableOptions options;
    private final Function<Set<String>, Map<String, PathDocument>> stored;
    private final List<ImportProblem> problems;
    private final Map<String, PathFromRows> paths = new LinkedHashMap<>();
    private final NamesOfPath names;

    /**
     * For one table.
     *
     * @param known what the paths are called that are here
     * @param stored the paths that are here under some ids, by these; is asked once
     * @param problems takes whatever is wrong
     */
    PathsFromRows(
            ColumnMapping mapping,
            LevelOrders orders,
            LadderTableOptions options,
            List<PathName> known,
            Function<Set<String>, Map<String, PathDocument>> stored,
            List<ImportProblem> problems) {
        this.mapping = mapping;
        this.orders = orders;
        this.options = options;
        this.names = NamesOfPath.of("path", known, PathName::name, PathName::id);
        this.stored = stored;
        this.problems = problems;
    }

    /** The paths in the order of the table; with a problem, some are missing. */
    List<PathDocument> read(List<Row> rows) {
        Map<String, List<Row>> rowsById = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = id(row);
            if (id != null) {
                rowsById.computeIfAbsent(id, ignored -> new ArrayList<>()).add(row);
            }
        }
        Map<String, PathDocument> here = stored.apply(rowsById.keySet());
        rowsById.forEach((id, own) -> add(id, own, here.get(id)));
        List<PathDocument> documents = new ArrayList<>();
        for (PathFromRows path : paths.values()) {
            path.document(options.path().department()).ifPresent(documents::add);
        }
        return documents;
    }

    List<LadderTableReport.Levels> levels() {
        return paths.values().stream()
                .map(PathFromRows::levels)
                .filter(levels -> !levels.order().isEmpty())
                .toList();
    }

    List<Sentence> hints() {
        List<Integer> unused = paths.values().stream()
                .map(PathFromRows::unusedLines)
                .flatMap(Collection::stream)
                .sorted()
                .toList();
        if (unused.isEmpty()) {
            return List.of();
        }
        int count = unused.size();
        Object lines = Sentence.joined(
                "base.list.comma",
                unused.stream().limit(MOST_LINES).map(String::valueOf).toList());
        return List.of(
                count > MOST_LINES
                        ? ImportProblem.say("unused-and-more", lines, Integer.toString(count - MOST_LINES))
                        : ImportProblem.say("unused", count, lines));
    }

    private void add(String id, List<Row> rows, @Nullable PathDocument here) {
        PathFromRows path = path(id, rows.getFirst().get(LadderColumn.PATH), here);
        paths.put(id, path);
        rows.forEach(row -> add(id, row, path));
    }

    private void add(String id, Row row, PathFromRows path) {
        String name = row.get(LadderColumn.PATH);
        if (mapping.has(LadderColumn.PATH_ID) && !name.isEmpty() && !name.equals(path.name())) {
            problem(row, LadderColumn.PATH, ImportProblem.say("two-names", id, name, path.name()));
        }
        path.add(row);
    }

    private @Nullable String id(Row row) {
        if (mapping.has(LadderColumn.PATH_ID)) {
            String given = row.get(LadderColumn.PATH_ID);
            if (!Slug.FORM.matcher(given).matches()) {
                problem(row, LadderColumn.PATH_ID, ForeignId.noId(given));
                return null;
            }
            return given;
        }
        if (!mapping.has(LadderColumn.PATH)) {
            String name = options.path().name();
            return ForeignId.of(options.path(), name == null ? "" : name, problems)
                    .orElse(null);
        }
        String name = row.get(LadderColumn.PATH);
        if (name.isEmpty()) {
            problem(row, LadderColumn.PATH, ImportProblem.say("no-path-in-row"));
            return null;
        }
        try {
            return names.id(name, row.line());
        } catch (UnusableException e) {
            problem(row, LadderColumn.PATH, e.why());
            return null;
        }
    }

    private PathFromRows path(String id, String given, @Nullable PathDocument before) {
        String asked = given.isEmpty() ? options.path().name() : given;
        // Whoever writes an id where a name could stand means the path that is here, and not to rename it.
        boolean isId = asked == null || asked.equals(id);
        String name = isId && before != null ? before.name() : asked == null ? id : asked;
        return new PathFromRows(id, name, mapping, orders, before, problems);
    }

    private void problem(Row row, LadderColumn column, Sentence message) {
        problems.add(mapping.problem(row.line(), column, message));
    }
}
