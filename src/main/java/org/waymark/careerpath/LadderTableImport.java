package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.CsvTable.UnreadableException;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.careerpath.PathUpdate.Look;

/**
 * Brings ladders from a table into the portal: a row for each role and expectation, with any number of paths. What a table
 * leaves open is stated once and remembered by its header. Described in {@code docs/ladders.md}.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class LadderTableImport {

    private final PathUpdate update;
    private final CareerPathRepository paths;
    private final RememberedTableRepository memory;

    LadderTableImport(PathUpdate update, CareerPathRepository paths, RememberedTableRepository memory) {
        this.update = update;
        this.paths = paths;
        this.memory = memory;
    }

    /**
     * Tells what importing a table would do.
     *
     * @param file the bytes of a CSV file
     * @param options what the table leaves open
     * @return what the table is taken for, the differences of each path, and the problems; nothing is written
     */
    @ForPeopleTeam
    public LadderTableReport dryRun(byte[] file, LadderTableOptions options) {
        return prepare(file, options).report();
    }

    /**
     * Imports all paths of a table in one transaction, and remembers what was settled about it. A second time writes
     * nothing.
     *
     * @param file the bytes of a CSV file
     * @param options what the table leaves open
     * @return what was done; with a problem in it, nothing at all
     */
    @ForPeopleTeam
    @Transactional
    public LadderTableReport apply(byte[] file, LadderTableOptions options) {
        Prepared prepared = prepare(file, options);
        if (!prepared.report().isFine() || prepared.settled() == null) {
            return prepared.report();
        }
        List<ImportReport> applied = prepared.looks().stream()
                .map(look -> update.apply(look, PathImport.NOTE))
                .toList();
        remember(prepared.settled());
        return prepared.report().asApplied(applied);
    }

    /** What is remembered of a table by its header. */
    private record Settled(String header, List<String> columns, List<String> nothing, List<List<String>> levelOrders) {}

    /**
     * A table that was read.
     *
     * @param looks what would change, path by path; none with a problem
     * @param settled null with a problem
     */
    private record Prepared(
            LadderTableReport report,
            List<Look> looks,
            @Nullable Settled settled) {

        Prepared(LadderTableReport report) {
            this(report, List.of(), null);
        }
    }

    private Prepared prepare(byte[] file, LadderTableOptions options) {
        CsvTable table;
        try {
            table = LadderTables.read(file, options);
        } catch (UnreadableException e) {
            return new Prepared(LadderTableReport.ofHeader(List.of(), List.of(), 0, List.of(LadderTables.problem(e))));
        }
        String header = RememberedTable.key(ColumnMapping.headers(table.header()));
        RememberedTable remembered = memory.findByHeader(header).orElse(null);
        ColumnMapping mapping =
                ColumnMapping.of(table.header(), remembered == null ? null : remembered.columns(), options);
        List<String> nothing = nothing(remembered, options);
        if (!mapping.problems().isEmpty()) {
            return new Prepared(LadderTableReport.ofHeader(
                    mapping.columns(), nothing, table.rows().size(), mapping.problems()));
        }
        LevelOrders orders =
                new LevelOrders(options.levels(), remembered == null ? List.of() : remembered.levelOrders());
        List<ImportProblem> problems = new ArrayList<>();
        LadderRows rows = LadderRows.read(table.rows(), mapping, nothing, problems);
        PathsFromRows reader = new PathsFromRows(mapping, orders, options, this::stored, problems);
        List<PathDocument> documents = reader.read(rows.rows());
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        List<Look> looks =
                problems.isEmpty() ? documents.stream().map(update::look).toList() : List.of();
        LadderTableReport report = new LadderTableReport(
                mapping.columns(),
                nothing,
                rows.nothingCells(),
                table.rows().size(),
                rows.duplicates(),
                reader.levels(),
                looks.stream().map(Look::report).toList(),
                problems.stream().distinct().toList(),
                reader.hints(),
                false);
        return new Prepared(report, looks, new Settled(header, mapping.words(), nothing, orders.toRemember()));
    }

    private @Nullable PathDocument stored(String path) {
        return paths.findWhole(path).map(CareerPath::document).orElse(null);
    }

    private static List<String> nothing(@Nullable RememberedTable remembered, LadderTableOptions options) {
        if (!options.nothing().isEmpty()) {
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
