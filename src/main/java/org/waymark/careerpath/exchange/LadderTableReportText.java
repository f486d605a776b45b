package org.waymark.careerpath.exchange;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.waymark.careerpath.editing.ImportReport;

/** Writes what importing a table of ladders would do, or did, for the terminal. */
final class LadderTableReportText {

    private LadderTableReportText() {}

    static void print(LadderTableReport report, PrintStream out) {
        out.println("  rows: " + report.rows() + ", of which repeat another: " + report.duplicates());
        if (report.unnamed() > 0) {
            out.println("  rows that say nothing where the role stands, passed over: " + report.unnamed());
        }
        report.columns().forEach(column -> out.println("  column “" + column.header() + "”: " + holds(column)));
        if (!report.nothing().isEmpty()) {
            out.println("  nothing is meant by "
                    + report.nothing().stream().collect(Collectors.joining("”, “", "“", "”")) + ": "
                    + report.nothingCells() + (report.nothingCells() == 1 ? " cell" : " cells"));
        }
        report.levels()
                .forEach(levels -> out.println("  levels of “" + levels.path() + "”"
                        + (levels.isSettled() ? " from the ground up: " : ", as they stand in the file: ")
                        + LevelOrders.format(levels.order())));
        out.println();
        if (!report.isFine()) {
            PathReportText.printProblems(report.problems(), out);
            return;
        }
        for (ImportReport path : report.paths()) {
            PathReportText.printContents(path, out);
            PathReportText.printChanges(path, out);
            out.println();
        }
        report.hints().forEach(hint -> out.println("note: " + hint));
        PathReportText.printCounts(report.paths(), out);
        PathReportText.printOutcome(report.isDifferent(), report.isApplied(), out);
    }

    private static String holds(LadderTableReport.Column column) {
        String holds = column.holds();
        String source = switch (column.source()) {
            case PROPOSED -> "";
            case REMEMBERED -> ", as remembered";
            case STATED -> ", as stated";
        };
        return (holds == null ? "is not read" : holds) + source;
    }
}
