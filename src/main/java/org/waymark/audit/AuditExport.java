package org.waymark.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.csv.Formulas;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import tools.jackson.databind.json.JsonMapper;

/** Hands the whole trail out as a file, from the first entry on. It is written while it is read, however long it is. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class AuditExport {

    /** Without it, spreadsheets take UTF-8 for the encoding of the machine they run on. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper JSON = new JsonMapper();

    private final AuditEntries entries;

    AuditExport(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * Writes the trail as a table for spreadsheets. Names that one could take for a formula have an apostrophe before them.
     *
     * @param out where to; it is not closed
     * @throws UncheckedIOException if that fails
     */
    @ForAdministrators
    public void csv(Writer out) {
        try {
            out.write(BYTE_ORDER_MARK);
            // Closing it would close what is not ours.
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(
                    Stream.of(AuditColumn.values()).map(AuditColumn::word).toList());
            entries.forEach(entry -> csv.writeRecord(Stream.of(AuditColumn.values())
                    .map(column -> Formulas.neutralise(Objects.toString(column.of(entry), "")))
                    .toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the trail as JSON, an entry on each line.
     *
     * @param out where to; it is not closed
     * @throws UncheckedIOException if that fails
     */
    @ForAdministrators
    public void jsonLines(Writer out) {
        try {
            entries.forEach(entry -> {
                try {
                    out.write(JSON.writeValueAsString(fields(entry)) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> fields(AuditEntry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (AuditColumn column : AuditColumn.values()) {
            fields.put(column.word(), column.of(entry));
        }
        return fields;
    }
}
