package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values from a file that its schema has already approved. */
final class Fields {

    private Fields() {}

    /** The text of a field that the schema requires. */
    static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    /** The text of a field, null if it is missing or blank. */
    static @Nullable String optional(JsonNode node, String field) {
        String text = text(node, field);
        return text.isEmpty() ? null : text;
    }

    /** The texts of a list; none if it is missing. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString("").strip()));
        return List.copyOf(texts);
    }
}
