package org.waymark.careerpath.exchange;

import java.io.PrintStream;
import java.util.List;
import org.waymark.base.text.Sentence;
import org.waymark.base.text.Texts;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.editing.PathImportReport;

/** Writes what an import would do to a path, or did, for the terminal. */
final class PathReportText {

    private static final String INDENT = "  ";

    private final Texts texts;
    private final PrintStream out;

    PathReportText(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    void print(PathImportReport report) {
        printContents(report);
        if (!report.isFine()) {
            out.println();
            printProblems(report.problems());
            return;
        }
        printChanges(report);
        out.println();
        printCounts(List.of(report));
        printOutcome(report.counts().isDifferent(), report.isApplied());
    }

    void printContents(PathImportReport report) {
        PathImportReport.Contents contents = report.contents();
        if (contents != null) {
            line(report.isNew() ? "path-new" : "path", String.valueOf(report.name()), String.valueOf(report.path()));
            line(
                    "contents",
                    Integer.toString(contents.roles()),
                    Integer.toString(contents.tracks()),
                    Integer.toString(contents.competencies()),
                    Integer.toString(contents.cells()),
                    Integer.toString(contents.expectations()),
                    Integer.toString(contents.examples()),
                    Integer.toString(contents.steps()));
        }
    }

    void printProblems(List<ImportProblem> problems) {
        out.println(get("refused", problems.size()));
        problems.forEach(problem -> out.println(INDENT + problem.inFull().in(texts)));
    }

    void printChanges(PathImportReport report) {
        if (!report.changes().isEmpty()) {
            out.println();
        }
        report.changes()
                .forEach(change -> out.println(
                        INDENT + mark(change.difference()) + " " + change.what().in(texts)));
        if (!report.hints().isEmpty()) {
            out.println();
            report.hints().forEach(hint -> out.println(INDENT + note(hint)));
        }
    }

    String note(Sentence hint) {
        return get("note", hint.in(texts));
    }

    void printCounts(List<PathImportReport> reports) {
        PathImportReport.Counts counts = reports.stream()
                .map(PathImportReport::counts)
                .reduce(PathImportReport.Counts.NONE, PathImportReport.Counts::plus);
        out.println(get(
                "counts",
                Integer.toString(counts.added()),
                Integer.toString(counts.changed()),
                Integer.toString(counts.gone()),
                Integer.toString(counts.unchanged())));
    }

    void printOutcome(boolean isDifferent, boolean isApplied) {
        out.println(get(!isDifferent ? "same" : isApplied ? "written" : "dry-run"));
    }

    /** A line of its own below the name of the file. */
    void line(String name, Object... arguments) {
        out.println(INDENT + get(name, arguments));
    }

    String get(String name, Object... arguments) {
        return texts.get("careerpath.report." + name, arguments);
    }

    private static String mark(PathImportReport.Difference difference) {
        return switch (difference) {
            case NEW -> "+";
            case CHANGED -> "~";
            case GONE -> "-";
        };
    }
}
