package org.waymark.privacy;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataTable;

/** Reads rows with all their columns, whatever these are. Row-level security holds here as everywhere. */
@Repository
class MyDataStore {

    private final JdbcClient jdbc;

    /** Of the tables of which something is left out; they stay the same while the portal runs. */
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    MyDataStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sealed texts are still sealed. */
    List<Map<String, @Nullable Object>> read(MyDataTable table, PersonId person) {
        // Names and conditions are written by the modules, never by anybody who looks at a page.
        return jdbc.sql("select " + columns(table) + " from " + table.name() + " where " + table.condition()
                        + " order by 1, 2")
                .param("me", person.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** What is left out is not even asked for: nobody may read it. */
    private String columns(MyDataTable table) {
        return table.without().isEmpty()
                ? "*"
                : columns.computeIfAbsent(
                        table.name(),
                        name -> jdbc
                                .sql("""
                                    select attname from pg_attribute
                                    where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                                      and attname not in (:without)
                                    order by attnum
                                    """)
                                .param("table", name)
                                .param("without", table.without())
                                .query(String.class)
                                .list()
                                .stream()
                                .collect(Collectors.joining(", ")));
    }

    private static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnName(column);
            values.put(name, value(row, column, columns.getColumnTypeName(column)));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case "date" -> row.getObject(column, LocalDate.class);
            case "time" -> row.getObject(column, LocalTime.class);
            case "bytea" -> {
                byte[] sealed = row.getBytes(column);
                yield sealed == null ? null : new SealedText(sealed);
            }
            // As the driver calls one whose next value comes from a sequence.
            case "int8", "int4", "int2", "bigserial" -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            case "bool" -> {
                boolean truth = row.getBoolean(column);
                yield row.wasNull() ? null : truth;
            }
            default -> row.getString(column);
        };
    }
}
