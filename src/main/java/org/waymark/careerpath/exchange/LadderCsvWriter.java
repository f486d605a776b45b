package org.waymark.careerpath.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.Formulas;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleNote;

/**
 * Writes ladders as one long table: a row for each role and expectation, and one for a role that asks nothing. What has no
 * place in such rows (steps, the text on promotions, summaries of paths, tracks and competencies) stays out.
 */
final class LadderCsvWriter {

    /** Without it, spreadsheets take UTF-8 for the encoding of the machine they run on. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a competency means would stand in each of its rows. */
    static final List<LadderColumn> COLUMNS = Stream.of(LadderColumn.values())
            .filter(column -> column != LadderColumn.COMPETENCY_SUMMARY)
            .toList();

    private LadderCsvWriter() {}

    static String write(List<PathDocument> documents) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS.stream().map(LadderColumn::word).toList());
            documents.forEach(document -> write(document, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(PathDocument document, CsvWriter csv) {
        Map<String, String> competencies = document.competencies().stream()
                .collect(Collectors.toMap(PathDocument.Competency::id, PathDocument.Competency::name));
        Map<String, String> tracks =
                document.tracks().stream().collect(Collectors.toMap(PathDocument.Track::id, PathDocument.Track::name));
        for (PathDocument.Role role : document.roles()) {
            Map<LadderColumn, @Nullable String> cells = new EnumMap<>(LadderColumn.class);
            cells.put(LadderColumn.PATH_ID, document.id());
            cells.put(LadderColumn.PATH, document.name());
            cells.put(LadderColumn.ROLE_ID, role.id());
            cells.put(LadderColumn.ROLE, role.title());
            cells.put(LadderColumn.LEVEL, Integer.toString(role.level()));
            cells.put(LadderColumn.TRACK, role.track() == null ? null : tracks.get(role.track()));
            cells.put(LadderColumn.SUMMARY, role.summary());
            RoleNote.ALL.forEach(note -> cells.put(LadderColumn.of(note), note.text(role.notes(), "\n")));
            if (role.expectations().isEmpty()) {
                write(cells, csv);
            }
            for (PathDocument.Expectation expectation : role.expectations()) {
                cells.put(LadderColumn.COMPETENCY, competencies.get(expectation.competency()));
                cells.put(LadderColumn.EXPECTATION, expectation.text());
                cells.put(LadderColumn.PROFICIENCY, expectation.proficiency());
                cells.put(LadderColumn.EXAMPLES, String.join("\n", expectation.examples()));
                cells.put(LadderColumn.EXPECTATION_ID, expectation.id());
                cells.put(LadderColumn.BUILDS_ON, expectation.buildsOn());
                write(cells, csv);
            }
        }
    }

    private static void write(Map<LadderColumn, @Nullable String> cells, CsvWriter csv) {
        csv.writeRecord(
                COLUMNS.stream().map(cells::get).map(LadderCsvWriter::cell).toList());
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : Formulas.neutralise(text);
    }
}
