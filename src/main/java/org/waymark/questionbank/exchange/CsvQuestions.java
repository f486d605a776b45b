package org.waymark.questionbank.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.Formulas;

/** Reads questions from a table: a row for each, columns by their names in any order. */
final class CsvQuestions {

    private CsvQuestions() {}

    static QuestionFile read(byte[] file) {
        CsvTable table;
        try {
            table = CsvTable.read(file, header -> (int) header.stream()
                    .filter(cell -> FieldName.of(cell).isPresent())
                    .count());
        } catch (CsvTable.UnreadableException e) {
            return QuestionFile.unreadable(FileProblem.of(
                    e.line(),
                    "csv." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        List<FileProblem> problems = new ArrayList<>();
        Map<Integer, FieldName> columns = columns(table.header(), problems);
        if (table.rows().size() > QuestionFile.MOST) {
            problems.add(FileProblem.of(0, "too-many", Integer.toString(QuestionFile.MOST)));
        }
        if (!problems.isEmpty()) {
            return new QuestionFile(List.of(), List.of(), problems);
        }
        List<FileQuestion> questions = new ArrayList<>();
        for (CsvTable.Line row : table.rows()) {
            if (row.cells().size() > table.header().cells().size()) {
                problems.add(FileProblem.of(row.number(), "wide-row"));
                continue;
            }
            Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
            columns.forEach((place, name) ->
                    fields.put(name, Formulas.restore(row.cells().get(place)).strip()));
            questions.add(new FileQuestion(row.number(), fields));
        }
        return new QuestionFile(questions, List.of(), problems);
    }

    private static Map<Integer, FieldName> columns(CsvTable.Line header, List<FileProblem> problems) {
        Map<Integer, FieldName> columns = new HashMap<>();
        for (int place = 0; place < header.cells().size(); place++) {
            String cell = header.cells().get(place);
            FieldName name = FieldName.of(cell).orElse(null);
            if (name == null) {
                if (!cell.isBlank()) {
                    problems.add(FileProblem.of(header.number(), "unknown-column", cell, words()));
                }
            } else if (columns.containsValue(name)) {
                problems.add(FileProblem.of(header.number(), "column-twice", cell));
            } else {
                columns.put(place, name);
            }
        }
        if (problems.isEmpty() && !columns.containsValue(FieldName.TEXT) && !columns.containsValue(FieldName.ID)) {
            problems.add(FileProblem.of(header.number(), "no-column", words()));
        }
        return columns;
    }

    private static String words() {
        return String.join(
                ", ", Stream.of(FieldName.values()).map(FieldName::word).toList());
    }
}
