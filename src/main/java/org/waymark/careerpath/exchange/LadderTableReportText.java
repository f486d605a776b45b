package org.waymark.careerpath.exchange;

import java.io.PrintStream;
import java.util.Locale;
import org.waymark.base.text.Sentence;
import org.waymark.base.text.Texts;
import org.waymark.careerpath.editing.PathImportReport;

/** Writes what importing a table of ladders would do, or did, for the terminal. */
final class LadderTableReportText {

    private final Texts texts;
    private final PrintStream out;
    private final PathReportText paths;

    LadderTableReportText(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
        this.paths = new PathReportText(texts, out);
    }

    void print(LadderTableReport report) {
        paths.line("rows", Integer.toString(report.rows()), Integer.toString(report.duplicates()));
        if (report.unnamed() > 0) {
            paths.line("unnamed", Integer.toString(report.unnamed()));
        }
        report.columns().forEach(column -> paths.line("column", column.header(), holds(column)));
        if (!report.nothing().isEmpty()) {
            Object words = Sentence.joined(
                    "base.list.comma",
                    report.nothing().stream()
                            .map(word -> Sentence.of("careerpath.quote", word))
                            .toList());
            // The number twice: as text it has no separator of thousands.
            int cells = report.nothingCells();
            out.println("  "
                    + Sentence.of("careerpath.report.nothing", words, cells, Integer.toString(cells))
                            .in(texts));
        }
        report.levels()
                .forEach(levels -> paths.line(
                        levels.isSettled() ? "levels" : "levels-of-file",
                        levels.path(),
                        LevelOrders.format(levels.order())));
        out.println();
        if (!report.isFine()) {
            paths.printProblems(report.problems());
            return;
        }
        for (PathImportReport path : report.paths()) {
            paths.printContents(path);
            paths.printChanges(path);
            out.println();
        }
        report.hints().forEach(hint -> out.println(paths.note(hint)));
        paths.printCounts(report.paths());
        paths.printOutcome(report.isDifferent(), report.isApplied());
    }

    private String holds(LadderTableReport.Column column) {
        String holds = column.holds() == null ? paths.get("not-read") : column.holds();
        return switch (column.source()) {
            case PROPOSED -> holds;
            case REMEMBERED, STATED ->
                paths.get("column." + column.source().name().toLowerCase(Locale.ROOT), holds);
        };
    }
}
