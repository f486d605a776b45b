package org.waymark.privacy.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Map<String, List<MyDataRow>> rows = new LinkedHashMap<>();
    private final MyDataPresenter words;

    /** What rows are read under: a table, and the column that tells its rows apart. */
    private record Above(String table, String key) {}

    private final Map<Above, Map<Object, List<MyDataRow>>> below = new LinkedHashMap<>();

    MyDataEntries(MyDataFile file, MyDataPresenter words) {
        this.words = words;
        for (MyDataFile.Table table : file.tables()) {
            List<MyDataRow> its = table.rows().stream()
                    .map((Map<String, @Nullable Object> values) -> new MyDataRow(table, values))
                    .toList();
            rows.put(table.name(), its);
            MyDataTable.Under under = table.read().under();
            if (under != null) {
                Map<Object, List<MyDataRow>> there =
                        below.computeIfAbsent(new Above(under.table(), under.key()), above -> new HashMap<>());
                its.forEach(row -> there.computeIfAbsent(row.need(under.column()), id -> new ArrayList<>())
                        .add(row));
            }
        }
    }

    /**
     * What is read by itself, table by table, as far as there is something to read. A row that stands under one which is not the
     * viewer's, say as somebody else's answer that they opened, is read by itself as well.
     */
    List<List<MyDataRow>> chapters() {
        Map<Above, Set<Object>> ids = new HashMap<>();
        below.keySet()
                .forEach(above -> ids.put(
                        above,
                        rows.getOrDefault(above.table(), List.of()).stream()
                                .map(row -> row.need(above.key()))
                                .collect(Collectors.toSet())));
        return rows.values().stream()
                .flatMap(its -> its.stream()
                        .filter(row -> !isBelow(row, ids))
                        .collect(Collectors.groupingBy(MyDataRow::anchor, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .toList();
    }

    private static boolean isBelow(MyDataRow row, Map<Above, Set<Object>> ids) {
        MyDataTable.Under under = row.read().under();
        return under != null
                && ids.getOrDefault(new Above(under.table(), under.key()), Set.of())
                        .contains(row.need(under.column()));
    }

    void write(List<MyDataRow> chapter, Element parent) {
        if (chapter.stream().anyMatch(this::isText)) {
            chapter.forEach(row -> write(row, null, parent, FIRST_HEADING));
        } else {
            grid(chapter, parent);
        }
    }

    private boolean isText(MyDataRow row) {
        return !row.read().title().isEmpty()
                || !row.read().sealed().isEmpty()
                || beneath(row).findAny().isPresent();
    }

    private Stream<MyDataRow> beneath(MyDataRow row) {
        return below.entrySet().stream()
                .filter(there -> there.getKey().table().equals(row.table().name()))
                .flatMap(there ->
                        there.getValue().getOrDefault(row.need(there.getKey().key()), List.of()).stream());
    }

    private void write(MyDataRow row, @Nullable MyDataRow above, Element parent, int heading) {
        Element entry = parent.appendElement(above == null ? "article" : "section");
        String title = title(row, row.read().title());
        if (!title.isEmpty()
                && (above == null || !title.equals(title(above, row.read().title())))) {
            entry.appendElement("h" + Math.min(heading, LAST_HEADING)).text(title);
        }
        text(row, above, entry);
        smallPrint(row, above, entry);
        String label = "";
        for (MyDataRow one : (Iterable<MyDataRow>) beneath(row)::iterator) {
            String name = words.table(one.table());
            if (!name.equals(label)) {
                entry.appendElement("p").addClass("label").text(name);
                label = name;
            }
            write(one, row, entry, heading + 1);
        }
    }

    private String title(MyDataRow row, List<String> columns) {
        return columns.stream()
                .filter(column -> says(row, column))
                .map(column -> words.value(row, column))
                .collect(Collectors.joining(", "));
    }

    /** What somebody wrote, as they wrote it. */
    private void text(MyDataRow row, @Nullable MyDataRow above, Element entry) {
        List<String> written =
                row.written().stream().filter(column -> row.get(column) != null).toList();
        for (String column : written) {
            if (row.written().size() > 1) {
                words.column(row, column)
                        .ifPresent(name ->
                                entry.appendElement("p").addClass("label").text(name));
            }
            if (isSaidAbove(row, above, row.need(column))) {
                entry.appendElement("p").addClass("facts").text(words.say("privacy.document.same"));
            } else {
                entry.appendElement("blockquote").appendText(words.value(row, column));
            }
        }
    }

    private boolean isSaidAbove(MyDataRow row, @Nullable MyDataRow above, Object value) {
        if (above != null && above.holds(value)) {
            return true;
        }
        MyDataTable.Version version = row.read().version();
        return version != null
                && rows.getOrDefault(version.table(), List.of()).stream()
                        .anyMatch(other -> other.holds(value)
                                && version.columns().stream()
                                        .allMatch(same -> row.need(same).equals(other.get(same))));
    }

    /** All else that has a name, but for what the row above or the heading says already. */
    private void smallPrint(MyDataRow row, @Nullable MyDataRow above, Element entry) {
        Set<String> shown = Stream.of(
                        row.written().stream(),
                        row.read().title().stream(),
                        Stream.ofNullable(row.read().chapters()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        String facts = row.columns().stream()
                .filter(column -> !shown.contains(column)
                        && says(row, column)
                        && (above == null || !Objects.equals(above.get(column), row.get(column))))
                .flatMap(column -> words.fact(row, column).stream())
                .collect(Collectors.joining(" · "));
        if (!facts.isEmpty()) {
            entry.appendElement("p").addClass("facts").text(facts);
        }
    }

    /** One row is a list of its values; several are a table of those columns that say anything. */
    private void grid(List<MyDataRow> chapter, Element parent) {
        MyDataRow first = chapter.getFirst();
        Map<String, String> names = new LinkedHashMap<>();
        first.columns().stream()
                .filter(column -> chapter.stream().anyMatch(row -> says(row, column)))
                .forEach(column -> words.column(first, column).ifPresent(name -> names.put(column, name)));
        if (chapter.size() == 1) {
            Element list = parent.appendElement("dl");
            names.forEach((column, name) -> {
                list.appendElement("dt").text(name);
                list.appendElement("dd").appendText(words.value(first, column));
            });
            return;
        }
        Element grid = parent.appendElement("div")
                .addClass("wide")
                .attr("tabindex", "0")
                .appendElement("table");
        Element header = grid.appendElement("thead").appendElement("tr");
        names.values()
                .forEach(name -> header.appendElement("th").attr("scope", "col").text(name));
        Element body = grid.appendElement("tbody");
        for (MyDataRow row : chapter) {
            Element line = body.appendElement("tr");
            names.keySet().forEach(column -> line.appendElement("td").appendText(words.value(row, column)));
        }
    }

    /** That a row is about whose document it is goes without saying, and nothing at all says nothing. */
    private boolean says(MyDataRow row, String column) {
        return !words.isMe(row, column) && !words.value(row, column).isEmpty();
    }
}
