package org.waymark.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/** Sets that the company wrote or changed. */
@Repository
class SetStore {

    /** One of them. */
    record Row(
            SetDraft draft,
            boolean hidden,
            int version,
            @Nullable PersonId changedBy,
            @Nullable Instant changedAt) {

        /** One that comes with Waymark, of which nothing was changed. */
        static Row shipped(SetDraft draft) {
            return new Row(draft, false, 0, null, null);
        }
    }

    private final JdbcClient jdbc;

    SetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Row> read() {
        Map<String, Row> sets = new LinkedHashMap<>();
        jdbc.sql("select * from question_set order by length(id), id").query(row -> {
            sets.put(row.getString("id"), row(row));
        });
        return sets;
    }

    private static Row row(ResultSet row) throws SQLException {
        Long by = row.getObject("changed_by", Long.class);
        return new Row(
                new SetDraft(
                        row.getString("name"), row.getString("about"), texts(row, "questions"), texts(row, "agenda")),
                row.getBoolean("hidden"),
                row.getInt("version"),
                by == null ? null : new PersonId(by),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    void keep(String id, SetDraft draft, boolean hidden, int version, @Nullable PersonId by, Instant now) {
        jdbc.sql("""
            insert into question_set (id, name, about, questions, agenda, hidden, offered, version, changed_by, changed_at)
            values (:id, :name, :about, :questions, :agenda, :hidden, :offered, :version, :by, :now)
            on conflict (id) do update set name = excluded.name, about = excluded.about, questions = excluded.questions,
                agenda = excluded.agenda, hidden = excluded.hidden, offered = question_set.offered or excluded.offered,
                version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
                .param("id", id)
                .param("name", draft.name())
                .param("about", draft.about())
                .param("questions", draft.questions().toArray(String[]::new))
                .param("agenda", draft.agenda().toArray(String[]::new))
                .param("hidden", hidden)
                .param("offered", !hidden || !QuestionStore.isOwn(id))
                .param("version", version)
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
