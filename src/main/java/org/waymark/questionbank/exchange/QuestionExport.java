package org.waymark.questionbank.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.csv.Formulas;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.KeptSet;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetEditing;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The bank as files. What is written is read again as the same. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class QuestionExport {

    /** Without it, spreadsheets take UTF-8 for the encoding of the machine they run on. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final QuestionEditing questions;
    private final SetEditing sets;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    QuestionExport(QuestionEditing questions, SetEditing sets) {
        this.questions = questions;
        this.sets = sets;
    }

    /**
     * All questions and sets, hidden ones among them, in their order.
     *
     * @return YAML
     */
    @ForPeopleTeam
    public String yaml() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", QuestionFile.FORMAT);
        file.put(
                "questions", questions.all().stream().map(QuestionExport::entry).toList());
        file.put("sets", sets.all().stream().map(QuestionExport::entry).toList());
        return yaml.writeValueAsString(file);
    }

    /**
     * All questions, hidden ones among them, in their order.
     *
     * @return CSV with a header
     */
    @ForPeopleTeam
    public String csv() {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of(FieldName.values()).map(FieldName::word).toList());
            for (KeptQuestion kept : questions.all()) {
                csv.writeRecord(
                        fields(kept).values().stream().map(Formulas::neutralise).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, Object> entry(KeptQuestion kept) {
        return fields(kept).entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        field -> field.getKey().word(), Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<FieldName, String> fields(KeptQuestion kept) {
        QuestionDraft says = QuestionDraft.of(kept.question());
        Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
        fields.put(FieldName.ID, kept.id());
        fields.put(FieldName.KIND, says.kind().slug());
        fields.put(FieldName.SIDE, says.perspective().name().toLowerCase(Locale.ROOT));
        fields.put(FieldName.DEPTH, says.depth().name().toLowerCase(Locale.ROOT));
        fields.put(FieldName.INTENT, says.intent());
        fields.put(FieldName.TEXT, says.text());
        fields.put(FieldName.HINT, says.hint());
        fields.put(FieldName.NOTE, says.note());
        fields.put(FieldName.HIDDEN, kept.hidden() ? "yes" : "no");
        return fields;
    }

    private static Map<String, Object> entry(KeptSet set) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", set.id());
        entry.put("name", set.draft().name());
        entry.put("about", set.draft().about());
        entry.put("hidden", set.hidden() ? "yes" : "no");
        entry.put("questions", List.copyOf(set.draft().questions()));
        entry.put("agenda", List.copyOf(set.draft().agenda()));
        return entry;
    }
}
