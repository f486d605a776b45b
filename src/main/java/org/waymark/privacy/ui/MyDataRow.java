package org.waymark.privacy.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.privacy.MyDataFile;

/** One row of somebody's own data. */
record MyDataRow(MyDataFile.Table table, Map<String, @Nullable Object> values) {

    MyDataTable read() {
        return table.read();
    }

    Set<String> columns() {
        return values.keySet();
    }

    @Nullable
    Object get(String column) {
        return values.get(column);
    }

    Object need(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    boolean holds(Object value) {
        return values.containsValue(value);
    }

    /** The key of the heading that it is read under, if its table has several. */
    Optional<String> chapter() {
        return Optional.ofNullable(read().chapters()).map(column -> (String) need(column));
    }

    /** Where it is read, for a link that leads there. */
    String anchor() {
        return chapter().map(key -> key.replace('.', '-')).orElseGet(table::name);
    }

    /** Columns that hold what somebody wrote, but for those that are the title. */
    List<String> written() {
        return read().sealed().stream()
                .map(MyDataTable.Sealed::column)
                .filter(column -> !read().title().contains(column))
                .toList();
    }
}
