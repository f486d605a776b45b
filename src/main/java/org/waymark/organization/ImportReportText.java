package org.waymark.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.waymark.organization.ImportReport.Change;
import org.waymark.organization.ImportReport.FieldChange;
import org.waymark.organization.ImportReport.Problem;

/** Writes a report for the terminal. */
final class ImportReportText {

    private static final String INDENT = "  ";

    private final MessageSource messages;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    private ImportReportText(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static List<String> of(ImportReport report, MessageSource messages, Locale locale) {
        ImportReportText text = new ImportReportText(messages, locale);
        text.tell(report);
        return text.lines;
    }

    private void tell(ImportReport report) {
        if (!report.ignoredColumns().isEmpty()) {
            add("", "ignored", String.join(", ", report.ignoredColumns()));
        }
        if (!report.isSound()) {
            add("", "problems", report.problems().size());
            report.problems().forEach(this::tell);
            add("", "refused");
            return;
        }
        if (!report.unknownRoles().isEmpty()) {
            add("", "unknown-roles", String.join(", ", report.unknownRoles()));
        }
        if (!report.newDepartments().isEmpty()) {
            add("", "new-departments", String.join(", ", report.newDepartments()));
        }
        report.changes().forEach(this::tell);
        add("", "counts", report.rows(), report.added(), report.changed(), report.unchanged(), report.missing());
        if (report.changes().isEmpty()) {
            add("", "nothing");
        } else {
            add("", report.written() ? "written" : "dry-run");
        }
    }

    private void tell(Problem problem) {
        String sentence = get(problem.kind().key(), problem.arguments().toArray());
        String line = String.valueOf(problem.line());
        if (problem.column() == null) {
            add(INDENT, "problem", line, sentence);
        } else {
            add(INDENT, "problem-in-column", line, problem.column(), sentence);
        }
    }

    private void tell(Change change) {
        add("", change.isNew() ? "new" : "changed", String.valueOf(change.line()), change.name(), change.email());
        for (FieldChange field : change.fields()) {
            String name = get(field.field().key());
            if (change.isNew()) {
                add(INDENT, "field", name, value(field.to()));
            } else {
                add(INDENT, "field-changed", name, value(field.from()), value(field.to()));
            }
        }
    }

    private String value(@Nullable String value) {
        return value == null ? get("organization.import.none") : value;
    }

    private void add(String indent, String key, Object... arguments) {
        lines.add(indent + get("organization.import.report." + key, arguments));
    }

    private String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
