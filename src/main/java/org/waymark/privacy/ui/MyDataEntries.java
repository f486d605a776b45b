package org.waymark.privacy.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.privacy.MyDataFile;

/**
 * Writes the rows of somebody's own data as one would read them: what was written as text under its question or day, what belongs
 * to it beneath, the rest in one line of small print; and rows that are nothing but values as a table.
 */
final class MyDataEntries {

    private static final int FIRST_HEADING = 3;
    private static final int LAST_HEADING = 6;

    private final MyDataFile file;
    private final MyDataWords words;

    /** Rows by what they are read under: the name of its table, then their own table, then its id. */
    private final Map<String, Map<MyDataFile.Table, Map<Object, List<Map<String, @Nullable Object>>>>> below =
            new HashMap<>();

    MyDataEntries(MyDataFile file, MyDataWords words) {
        this.file = file;
        this.words = words;
        for (MyDataFile.Table table : file.tables()) {
            MyDataTable.Under under = table.read().under();
            if (under != null) {
                below.computeIfAbsent(under.table(), name -> new LinkedHashMap<>())
                        .put(
                                table,
                                table.rows().stream()
                                        .collect(Collectors.groupingBy(
                                                row -> Objects.requireNonNull(row.get(under.column())))));
            }
        }
    }

    /** The tables that are read by themselves, and have something to read. */
    List<MyDataFile.Table> chapters() {
        return file.tables().stream().filter(table -> !heads(table).isEmpty()).toList();
    }

    void write(MyDataFile.Table table, Element parent) {
        List<Map<String, @Nullable Object>> heads = heads(table);
        if (heads.stream().anyMatch(row -> isText(table, row))) {
            heads.forEach(row -> write(table, row, Map.of(), parent, FIRST_HEADING));
        } else {
            grid(table, heads, parent);
        }
    }

    /** Whose row above is not the viewer's, say as somebody else's answer that they opened, stands by itself. */
    private List<Map<String, @Nullable Object>> heads(MyDataFile.Table table) {
        MyDataTable.Under under = table.read().under();
        if (under == null) {
            return table.rows();
        }
        Set<Object> above = named(under.table()).rows().stream()
                .map(row -> Objects.requireNonNull(row.get("id")))
                .collect(Collectors.toSet());
        return table.rows().stream()
                .filter(row -> !above.contains(row.get(under.column())))
                .toList();
    }

    private MyDataFile.Table named(String name) {
        return file.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isText(MyDataFile.Table table, Map<String, @Nullable Object> row) {
        return !table.read().title().isEmpty()
                || !table.read().sealed().isEmpty()
                || !beneath(table, row).isEmpty();
    }

    private void write(
            MyDataFile.Table table,
            Map<String, @Nullable Object> row,
            Map<String, @Nullable Object> above,
            Element parent,
            int heading) {
        Element entry = parent.appendElement(above.isEmpty() ? "article" : "section");
        String title = title(table, row);
        if (!title.isEmpty() && !title.equals(title(table, above))) {
            entry.appendElement("h" + Math.min(heading, LAST_HEADING)).text(title);
        }
        text(table, row, above, entry);
        smallPrint(table, row, above, entry);
        beneath(table, row).forEach((other, rows) -> {
            entry.appendElement("p").addClass("label").text(words.table(other));
            rows.forEach(one -> write(other, one, row, entry, heading + 1));
        });
    }

    private Map<MyDataFile.Table, List<Map<String, @Nullable Object>>> beneath(
            MyDataFile.Table table, Map<String, @Nullable Object> row) {
        Map<MyDataFile.Table, List<Map<String, @Nullable Object>>> found = new LinkedHashMap<>();
        below.getOrDefault(table.name(), Map.of()).forEach((other, rows) -> {
            List<Map<String, @Nullable Object>> its = rows.get(Objects.requireNonNull(row.get("id")));
            if (its != null) {
                found.put(other, its);
            }
        });
        return found;
    }

    private String title(MyDataFile.Table table, Map<String, @Nullable Object> row) {
        return table.read().title().stream()
                .flatMap(column -> Optional.ofNullable(row.get(column)).stream()
                        .filter(value -> !words.isMe(column, value))
                        .map(value -> words.value(table, column, value)))
                .collect(Collectors.joining(", "));
    }

    /** What somebody wrote, as they wrote it. */
    private void text(
            MyDataFile.Table table,
            Map<String, @Nullable Object> row,
            Map<String, @Nullable Object> above,
            Element entry) {
        List<String> written = written(table);
        for (String column : written) {
            Object value = row.get(column);
            if (value != null) {
                if (written.size() > 1) {
                    words.column(row, column)
                            .ifPresent(name ->
                                    entry.appendElement("p").addClass("label").text(name));
                }
                if (above.containsValue(value)) {
                    entry.appendElement("p").addClass("facts").text(words.say("privacy.document.same"));
                } else {
                    entry.appendElement("blockquote").appendText(words.value(table, column, value));
                }
            }
        }
    }

    private static List<String> written(MyDataFile.Table table) {
        return table.read().sealed().stream()
                .map(MyDataTable.Sealed::column)
                .filter(column -> !table.read().title().contains(column))
                .toList();
    }

    /** All else that has a name, but for what the row above or the heading says already. */
    private void smallPrint(
            MyDataFile.Table table,
            Map<String, @Nullable Object> row,
            Map<String, @Nullable Object> above,
            Element entry) {
        List<String> facts = new ArrayList<>();
        row.forEach((column, value) -> {
            if (value != null
                    && !written(table).contains(column)
                    && !table.read().title().contains(column)
                    && !value.equals(above.get(column))
                    && !words.isMe(column, value)) {
                words.fact(table, row, column, value).ifPresent(facts::add);
            }
        });
        if (!facts.isEmpty()) {
            entry.appendElement("p").addClass("facts").text(String.join(" · ", facts));
        }
    }

    /** One row is a list of its values; several are a table of those columns that say anything. */
    private void grid(MyDataFile.Table table, List<Map<String, @Nullable Object>> rows, Element parent) {
        List<String> columns = rows.getFirst().keySet().stream()
                .filter(column -> words.column(rows.getFirst(), column).isPresent())
                .filter(column -> rows.stream().anyMatch(row -> says(row, column)))
                .toList();
        if (rows.size() == 1) {
            Element list = parent.appendElement("dl");
            columns.forEach(column -> {
                list.appendElement("dt")
                        .text(words.column(rows.getFirst(), column).orElseThrow());
                list.appendElement("dd").appendText(cell(table, rows.getFirst(), column));
            });
            return;
        }
        Element grid = parent.appendElement("div")
                .addClass("wide")
                .attr("tabindex", "0")
                .appendElement("table");
        Element header = grid.appendElement("thead").appendElement("tr");
        columns.forEach(column -> header.appendElement("th")
                .attr("scope", "col")
                .text(words.column(rows.getFirst(), column).orElseThrow()));
        Element body = grid.appendElement("tbody");
        rows.forEach(row -> {
            Element line = body.appendElement("tr");
            columns.forEach(column -> line.appendElement("td").appendText(cell(table, row, column)));
        });
    }

    /** That a row is about whose document it is goes without saying. */
    private boolean says(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value != null && !words.isMe(column, value);
    }

    private String cell(MyDataFile.Table table, Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : words.value(table, column, value);
    }
}
