package org.waymark.organization.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Texts;
import org.waymark.organization.importing.PeopleImportReport.Change;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PeopleImportReport.Problem;

/**
 * Tells the parts of a report in sentences, for the command and for the page alike.
 *
 * @param bundle where the sentences stand
 */
public record ImportSentences(Texts bundle) {

    /** So many alike are told one by one. */
    private static final int FEW = 3;

    private static final String REPORT = "organization.import.report.";

    /**
     * A sentence about the report as a whole.
     *
     * @param name of the sentence, below {@code organization.import.report}
     * @param arguments what it names
     * @return the sentence
     */
    public String report(String name, Object... arguments) {
        return bundle.get(REPORT + name, arguments);
    }

    /**
     * How many people are new, different and untouched.
     *
     * @param report the whole
     * @return the sentence
     */
    public String counts(PeopleImportReport report) {
        return report("counts", report.rows(), report.added(), report.changed(), report.unchanged(), report.missing());
    }

    /**
     * A problem where its place shows by itself.
     *
     * @param problem what stands against the import
     * @return the sentence
     */
    public String plain(Problem problem) {
        return bundle.get(problem.kind().key(), problem.arguments().toArray());
    }

    /**
     * A problem or a warning with its place in the file.
     *
     * @param problem what there is to tell
     * @return the sentence
     */
    public String problem(Problem problem) {
        String line = String.valueOf(problem.line());
        String sentence = plain(problem);
        return problem.column() == null
                ? report("problem", line, sentence)
                : report("problem-in-column", line, problem.column(), sentence);
    }

    /**
     * What each column is taken for.
     *
     * @param report the whole
     * @return one entry for each that is read
     */
    public List<String> columns(PeopleImportReport report) {
        return report.columns().stream()
                .filter(column -> !column.isIgnored())
                .map(column -> report("column", column.header(), bundle.get(String.valueOf(column.meaning()))))
                .toList();
    }

    /**
     * Problems or warnings, the same one of many rows told once.
     *
     * @param problems in the order of the file
     * @return sentences with their places
     */
    public List<String> problems(List<Problem> problems) {
        Map<Same, List<Problem>> alike = problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> new Same(problem.kind(), problem.column()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .flatMap(same -> same.size() > FEW
                        ? Stream.of(manyTimes(same))
                        : same.stream().map(this::problem))
                .toList();
    }

    private record Same(
            PeopleImportReport.Kind kind, @Nullable String column) {}

    private String manyTimes(List<Problem> same) {
        Problem first = same.getFirst();
        String lines = same.stream()
                .limit(FEW)
                .map(problem -> String.valueOf(problem.line()))
                .collect(Collectors.joining(", "));
        String sentence = bundle.get(first.kind().key(), first.arguments().toArray());
        return first.column() == null
                ? report("many", same.size(), lines, same.size() - FEW, sentence)
                : report("many-in-column", same.size(), lines, same.size() - FEW, first.column(), sentence);
    }

    /**
     * Who is new or different.
     *
     * @param change of one person
     * @return the person, with the line of the file
     */
    public String person(Change change) {
        return report(change.isNew() ? "new" : "changed", String.valueOf(change.line()), change.name(), change.email());
    }

    /**
     * One thing that waits for a second person.
     *
     * @param waiting what
     * @return the person, and what it was and becomes
     */
    public String waiting(PeopleImportReport.Waiting waiting) {
        return report(
                "waits", String.valueOf(waiting.line()), waiting.name(), waiting.email(), changed(waiting.field()));
    }

    /**
     * What becomes of somebody on a later day.
     *
     * @param planned what
     * @return the person, the day, and what it is then
     */
    public String planned(PeopleImportReport.Planned planned) {
        return report("line", String.valueOf(planned.line()), planned.name(), planned.email(), plannedOf(planned));
    }

    /**
     * The same where it shows who is meant.
     *
     * @param planned what
     * @return the day, and what it is then
     */
    public String plannedOf(PeopleImportReport.Planned planned) {
        String what = planned.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String fields = planned.fields().stream().map(this::changed).collect(Collectors.joining("; "));
        return report(
                "planned." + what + (planned.returns() && fields.isEmpty() ? ".as-before" : ""),
                planned.from().toString(),
                fields);
    }

    /**
     * One thing that differs, of somebody who was here before.
     *
     * @param field what
     * @return what it was and becomes
     */
    public String changed(FieldChange field) {
        String none = bundle.get("organization.import.none");
        return report(
                "field-changed",
                bundle.get(field.field().key()),
                Objects.requireNonNullElse(field.from(), none),
                Objects.requireNonNullElse(field.to(), none));
    }

    /**
     * One thing that differs.
     *
     * @param change of the person
     * @param field one of its fields
     * @return what it is, or what it was and becomes
     */
    public String field(Change change, FieldChange field) {
        String none = bundle.get("organization.import.none");
        String name = bundle.get(field.field().key());
        String to = Objects.requireNonNullElse(field.to(), none);
        return change.isNew() ? report("field", name, to) : changed(field);
    }
}
