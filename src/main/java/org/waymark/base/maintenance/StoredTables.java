package org.waymark.base.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the database holds, by its catalogue: a new table cannot be forgotten in a backup. */
final class StoredTables {

    /** The people whose texts these keys open; they are backed up apart from everything else. */
    static final String KEYS = "data_key";

    /**
     * Filled by the migrations, and with them in every database of the same version; and what says which nodes run now, on this database
     * and no other.
     */
    private static final Set<String> NOT_KEPT =
            Set.of("flyway_schema_history", "sealed_column", "leaving_part", "participation_part", "node", "job_run");

    private final Connection owner;

    StoredTables(Connection owner) {
        this.owner = owner;
    }

    /** The number of the last migration. */
    String version() throws SQLException {
        return rows("""
            select version, '' from flyway_schema_history where success and version is not null
            order by installed_rank desc limit 1
            """).keySet().iterator().next();
    }

    /** Tables with their columns, each after those that its rows point to. */
    Map<String, List<String>> inOrder() throws SQLException {
        Map<String, List<String>> tables = columns();
        Map<String, Set<String>> pointsTo = references();
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        while (ordered.size() < tables.size()) {
            List<String> next = tables.keySet().stream()
                    .filter(table -> !ordered.containsKey(table))
                    .filter(table -> ordered.keySet().containsAll(pointsTo.getOrDefault(table, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables point to each other in a circle");
            }
            next.forEach(table -> ordered.put(table, tables.getOrDefault(table, List.of())));
        }
        return ordered;
    }

    private Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        rows("""
            select relation.relname || '.' || attribute.attname, '' from pg_class relation
                join pg_attribute attribute on attribute.attrelid = relation.oid
            where relation.relnamespace = 'public'::regnamespace and relation.relkind = 'r'
              and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
            order by relation.relname, attribute.attnum
            """).keySet().forEach(column -> {
            int dot = column.indexOf('.');
            columns.computeIfAbsent(column.substring(0, dot), table -> new ArrayList<>())
                    .add(column.substring(dot + 1));
        });
        columns.keySet().removeAll(NOT_KEPT);
        return columns;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        rows("""
            select distinct source.relname || '.' || target.relname, '' from pg_constraint reference
                join pg_class source on source.oid = reference.conrelid
                join pg_class target on target.oid = reference.confrelid
            where reference.contype = 'f' and source.oid <> target.oid
            """).keySet().forEach(pair -> {
            int dot = pair.indexOf('.');
            references
                    .computeIfAbsent(pair.substring(0, dot), table -> new LinkedHashSet<>())
                    .add(pair.substring(dot + 1));
        });
        references.values().forEach(targets -> targets.removeAll(NOT_KEPT));
        return references;
    }

    /** How far each sequence has come. */
    Map<String, String> sequences() throws SQLException {
        return rows("""
            select sequencename::text, coalesce(last_value, 0)::text from pg_sequences where schemaname = 'public'
            """);
    }

    /** The first two columns, in the order of the rows. */
    private Map<String, String> rows(String sql) throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (PreparedStatement statement = owner.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.put(found.getString(1), found.getString(2));
            }
        }
        return rows;
    }
}
