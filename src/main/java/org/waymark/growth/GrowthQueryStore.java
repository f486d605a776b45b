package org.waymark.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.GrowthQuery.Found;

/** Asks for all parts of growth at once. Row-level security keeps what is not the viewer's from every one of them. */
@Repository
class GrowthQueryStore {

    /**
     * What was found of one part.
     *
     * @param part the place of its query among those that were asked
     */
    record Row(int part, Found found) {}

    private final JdbcClient jdbc;

    GrowthQueryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of each part how it stands and the first of what could be next. The most urgent of all comes first, and of those that are alike what has
     * waited longest.
     */
    List<Row> find(List<GrowthQuery> parts, PersonId viewer, LocalDate today) {
        if (parts.isEmpty()) {
            return List.of();
        }
        String rows = IntStream.range(0, parts.size())
                .mapToObj(part -> "select " + part + " as part, rows.* from ("
                        + parts.get(part).rows() + ") rows (urgency, what, day, name, number, address)")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (select distinct on (part, urgency = 0) * from (" + rows
                        + ") found order by part, urgency = 0, urgency, day) first order by urgency, day, part")
                .param("me", viewer.value())
                .param("today", today)
                .query((row, number) -> new Row(row.getInt("part"), found(row)))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getInt("urgency"),
                row.getString("what"),
                row.getObject("day", LocalDate.class),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getLong("number"),
                Objects.requireNonNullElse(row.getString("address"), ""));
    }
}
