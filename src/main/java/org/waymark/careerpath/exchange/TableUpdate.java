package org.waymark.careerpath.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.CsvTable.UnreadableException;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.PathPublished;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.StoredPath;
import org.waymark.careerpath.document.Alike;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.UnusableText;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.careerpath.editing.PathUpdate;
import org.waymark.careerpath.editing.PathUpdate.Look;

/**
 * Sets what was read of a table beside the ladders that are here, and makes these follow it. Works in its caller's
 * transaction.
 */
@Component
class TableUpdate {

    private final PathUpdate update;
    private final PathStore paths;
    private final RememberedTableRepository memory;

    TableUpdate(PathUpdate update, PathStore paths, RememberedTableRepository memory) {
        this.update = update;
        this.paths = paths;
        this.memory = memory;
    }

    /** What is remembered of a table by its header. */
    record Settled(String header, List<String> columns, List<String> nothing, List<List<String>> levelOrders) {}

    /**
     * A table that was read.
     *
     * @param looks what would change, path by path; none with a problem
     * @param settled null with a problem
     */
    record Prepared(
            LadderTableReport report,
            List<Look> looks,
            @Nullable Settled settled) {

        private Prepared(LadderTableReport report) {
            this(report, List.of(), null);
        }
    }

    /** Tells what importing a table would do. */
    Prepared look(byte[] file, LadderTableOptions options) {
        CsvTable table;
        try {
            table = LadderTables.read(file, options);
        } catch (UnreadableException e) {
            return new Prepared(LadderTableReport.ofHeader(List.of(), List.of(), 0, List.of(LadderTables.problem(e))));
        }
        String header = RememberedTable.key(ColumnMapping.headers(table.header()));
        Optional<Sentence> unusable = UnusableText.find(header);
        if (unusable.isPresent()) {
            int line = Math.toIntExact(table.header().number());
            return new Prepared(LadderTableReport.ofHeader(
                    List.of(), List.of(), 0, List.of(new ImportProblem(line, null, unusable.get()))));
        }
        RememberedTable remembered = memory.findByHeader(header).orElse(null);
        ColumnMapping mapping =
                ColumnMapping.of(table.header(), remembered == null ? null : remembered.columns(), options);
        List<String> nothing = nothing(remembered, options);
        if (!mapping.problems().isEmpty()) {
            return new Prepared(LadderTableReport.ofHeader(
                    mapping.columns(table.rows()), nothing, table.rows().size(), mapping.problems()));
        }
        LevelOrders orders =
                new LevelOrders(options.levels(), remembered == null ? List.of() : remembered.levelOrders());
        List<ImportProblem> problems = new ArrayList<>();
        LadderRows rows = LadderRows.read(table.rows(), mapping, nothing, problems);
        Map<String, StoredPath> here = new HashMap<>();
        PathsFromRows reader =
                new PathsFromRows(mapping, orders, options, paths.names(), ids -> stored(ids, here), problems);
        List<PathDocument> documents = reader.read(rows.rows());
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        List<Look> looks = problems.isEmpty() ? update.look(documents, here) : List.of();
        LadderTableReport report = new LadderTableReport(
                mapping.columns(table.rows()),
                nothing,
                rows.nothingCells(),
                table.rows().size(),
                rows.duplicates(),
                rows.unnamed(),
                reader.levels(),
                looks.stream().map(Look::report).toList(),
                Alike.together(problems),
                reader.hints(),
                false);
        return new Prepared(report, looks, new Settled(header, mapping.words(), nothing, orders.toRemember()));
    }

    /** Writes what is different, and what was settled about the table; with a problem, nothing. */
    LadderTableReport apply(Prepared prepared) {
        if (!prepared.report().isFine() || prepared.settled() == null) {
            return prepared.report();
        }
        List<PathImportReport> applied = update.apply(prepared.looks(), PathPublished.Origin.FILE, PathUpdate.NO_NOTE);
        remember(prepared.settled());
        return prepared.report().asApplied(applied);
    }

    private Map<String, PathDocument> stored(Set<String> ids, Map<String, StoredPath> here) {
        here.putAll(paths.find(ids));
        return here.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, path -> path.getValue().document()));
    }

    private static List<String> nothing(@Nullable RememberedTable remembered, LadderTableOptions options) {
        if (options.nothing() != null) {
            return options.nothing();
        }
        return remembered == null ? LadderRows.USUAL_NOTHING : remembered.nothing();
    }

    private void remember(Settled settled) {
        memory.findByHeader(settled.header())
                .orElseGet(() -> memory.save(new RememberedTable(settled.header())))
                .follow(settled.columns(), settled.nothing(), settled.levelOrders());
    }
}
