package org.waymark.careerpath.exchange;

import java.io.PrintStream;
import java.util.List;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.editing.ImportReport;

/** Writes what an import would do to a path, or did, for the terminal. */
final class PathReportText {

    private PathReportText() {}

    static void print(ImportReport report, PrintStream out) {
        printContents(report, out);
        if (!report.isFine()) {
            out.println();
            printProblems(report.problems(), out);
            return;
        }
        printChanges(report, out);
        out.println();
        printCounts(List.of(report), out);
        printOutcome(report.counts().isDifferent(), report.isApplied(), out);
    }

    static void printContents(ImportReport report, PrintStream out) {
        ImportReport.Contents contents = report.contents();
        if (contents != null) {
            out.println("  The path “" + report.name() + "” (" + report.path() + "), "
                    + (report.isNew() ? "which is new here." : "which is here already."));
            out.println("  roles: " + contents.roles() + ", tracks: " + contents.tracks() + ", competencies: "
                    + contents.competencies() + ", cells: " + contents.cells() + ", expectations: "
                    + contents.expectations() + ", examples: " + contents.examples() + ", steps: "
                    + contents.steps());
        }
    }

    static void printProblems(List<ImportProblem> problems, PrintStream out) {
        out.println("Nothing was written, because of " + (problems.size() == 1 ? "a problem:" : "problems:"));
        problems.forEach(problem -> out.println("  " + problem));
    }

    static void printChanges(ImportReport report, PrintStream out) {
        if (!report.changes().isEmpty()) {
            out.println();
        }
        report.changes().forEach(change -> out.println("  " + mark(change.difference()) + " " + change.what()));
        if (!report.hints().isEmpty()) {
            out.println();
            report.hints().forEach(hint -> out.println("  note: " + hint));
        }
    }

    static void printCounts(List<ImportReport> reports, PrintStream out) {
        int added = 0;
        int changed = 0;
        int gone = 0;
        int unchanged = 0;
        for (ImportReport report : reports) {
            added += report.counts().added();
            changed += report.counts().changed();
            gone += report.counts().gone();
            unchanged += report.counts().unchanged();
        }
        out.println("new: " + added + ", changed: " + changed + ", gone: " + gone + ", unchanged: " + unchanged);
    }

    static void printOutcome(boolean isDifferent, boolean isApplied, PrintStream out) {
        if (!isDifferent) {
            out.println("The portal already has all of this. Nothing was written.");
        } else if (isApplied) {
            out.println("Written.");
        } else {
            out.println("Nothing was written. To write it, run the same command with --apply.");
        }
    }

    private static String mark(ImportReport.Difference difference) {
        return switch (difference) {
            case NEW -> "+";
            case CHANGED -> "~";
            case GONE -> "-";
        };
    }
}
