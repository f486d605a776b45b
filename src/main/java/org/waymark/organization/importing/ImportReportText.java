package org.waymark.organization.importing;

import java.util.ArrayList;
import java.util.List;
import org.waymark.organization.importing.PeopleImportReport.Change;

/** Writes a report for the terminal. */
final class ImportReportText {

    private static final String INDENT = "  ";

    private ImportReportText() {}

    static List<String> of(PeopleImportReport report, ImportSentences sentences) {
        List<String> lines = new ArrayList<>();
        if (!report.ignoredColumns().isEmpty()) {
            lines.add(sentences.report("ignored", String.join(", ", report.ignoredColumns())));
        }
        if (!report.columns().isEmpty()) {
            lines.add(sentences.report("columns", String.join("; ", sentences.columns(report))));
        }
        if (!report.warnings().isEmpty()) {
            lines.add(sentences.report("warnings", report.warnings().size()));
            sentences.problems(report.warnings()).forEach(warning -> lines.add(INDENT + warning));
        }
        if (!report.isSound()) {
            lines.add(sentences.report("problems", report.problems().size()));
            sentences.problems(report.problems()).forEach(problem -> lines.add(INDENT + problem));
            lines.add(sentences.report("refused"));
            return lines;
        }
        if (!report.unknownRoles().isEmpty()) {
            lines.add(sentences.report("unknown-roles", String.join(", ", report.unknownRoles())));
        }
        if (!report.newDepartments().isEmpty()) {
            lines.add(sentences.report("new-departments", String.join(", ", report.newDepartments())));
        }
        for (Change change : report.changes()) {
            lines.add(sentences.person(change));
            change.fields().forEach(field -> lines.add(INDENT + sentences.field(change, field)));
        }
        if (!report.waiting().isEmpty()) {
            lines.add(sentences.report("waiting"));
            report.waiting().forEach(waiting -> lines.add(INDENT + sentences.waiting(waiting)));
        }
        if (!report.planned().isEmpty()) {
            lines.add(sentences.report("planned"));
            report.planned().forEach(planned -> lines.add(INDENT + sentences.planned(planned)));
        }
        if (report.otherManagers() > 0) {
            lines.add(sentences.report("other-managers", report.otherManagers()));
        }
        lines.add(sentences.counts(report));
        if (report.isEmpty()) {
            lines.add(sentences.report("nothing"));
        } else {
            lines.add(sentences.report(report.written() ? "written" : "dry-run"));
        }
        return lines;
    }
}
