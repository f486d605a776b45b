package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.sharing.SharedQuery.Found;

/** Asks for what stands beside the words of all kinds at once. Row-level security keeps what is not the viewer's from every part of it. */
@Repository
class SharedQueryStore {

    /**
     * A query about some things.
     *
     * @param subjects what they are about, empty for a query that is about none
     */
    record Part(SharedQuery<?> query, Collection<String> subjects) {}

    private final JdbcClient jdbc;

    SharedQueryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found for each part, in its place and its order. */
    List<List<Found>> find(List<Part> parts, PersonId author, PersonId reader) {
        List<List<Found>> found = new ArrayList<>();
        parts.forEach(part -> found.add(new ArrayList<>()));
        if (!parts.isEmpty()) {
            Map<String, Object> named = new HashMap<>(Map.of("author", author.value(), "reader", reader.value()));
            IntStream.range(0, parts.size())
                    .forEach(part -> named.put(
                            "subjects" + part, parts.get(part).subjects().toArray(String[]::new)));
            String rows = IntStream.range(0, parts.size())
                    .mapToObj(part -> "select " + part + " as part, row_number() over () as place, rows.* from"
                            + " (select cast(:author as bigint), cast(:reader as bigint), cast(:subjects" + part
                            + " as text[])) asked (author, reader, subjects), lateral ("
                            + parts.get(part).query().rows() + ") rows (subject, title, detail, day)")
                    .collect(Collectors.joining(" union all "));
            jdbc.sql(rows + " order by part, place").params(named).query(row -> {
                found.get(row.getInt("part")).add(found(row));
            });
        }
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("subject"),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                row.getObject("day", LocalDate.class));
    }
}
