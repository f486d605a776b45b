package org.waymark.questionbank.exchange;

import java.util.Map;
import java.util.Optional;

/**
 * What a file says of a question.
 *
 * @param line where it begins
 * @param fields what it says; what is not in it is left as it is
 */
record FileQuestion(long line, Map<FieldName, String> fields) {

    Optional<String> get(FieldName name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Empty for one that is new and has no id yet. */
    String id() {
        return get(FieldName.ID).orElse("");
    }
}
