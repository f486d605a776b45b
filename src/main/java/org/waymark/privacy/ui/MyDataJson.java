package org.waymark.privacy.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.privacy.MyDataFile;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is kept of somebody for programs: one list of rows for each table, moments and days as ISO 8601. */
final class MyDataJson {

    private static final JsonMapper JSON = new JsonMapper();

    private MyDataJson() {}

    static byte[] write(MyDataFile file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "waymark/my-data/1");
        document.put("made", file.made().toString());
        document.put(
                "person",
                Map.of("id", file.person().id().value(), "name", file.person().name()));
        Map<String, String> people = new TreeMap<>();
        file.people().forEach((person, name) -> people.put(person.toString(), name));
        document.put("people", people);
        Map<String, Object> tables = new LinkedHashMap<>();
        file.tables()
                .forEach(table -> tables.put(
                        table.name(),
                        table.rows().stream().map(MyDataJson::plain).toList()));
        document.put("tables", tables);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> plain.put(
                column,
                value == null || value instanceof Number || value instanceof Boolean ? value : value.toString()));
        return plain;
    }
}
