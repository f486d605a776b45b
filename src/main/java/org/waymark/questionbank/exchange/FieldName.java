package org.waymark.questionbank.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.base.csv.CsvTable;

/** What a file can say of a question, by the name of a column and of a field. The order is that of an export. */
enum FieldName {
    ID,
    KIND,
    SIDE,
    DEPTH,
    INTENT,
    TEXT,
    HINT,
    NOTE,
    HIDDEN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Case, blanks and signs do not matter. */
    static Optional<FieldName> of(String header) {
        String plain = CsvTable.plain(header);
        return Stream.of(values()).filter(name -> name.word().equals(plain)).findFirst();
    }
}
