package org.waymark.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Those that come with Waymark as the company wants them, and then the company's own.
     *
     * @param shipped what the former say as long as the company says nothing else
     */
    Map<String, Row> read(Map<String, SetDraft> shipped) {
        Map<String, Row> sets = new LinkedHashMap<>();
        shipped.forEach((id, draft) -> sets.put(id, Row.shipped(draft)));
        jdbc.sql("select * from question_set order by length(id), id").query(row -> {
            String id = row.getString("id");
            row(row, shipped.get(id)).ifPresent(set -> sets.put(id, set));
        });
        return sets;
    }

    /**
     * One of them; costs the same however many there are.
     *
     * @param shipped what comes with Waymark by that id; null for nothing
     */
    Optional<Row> find(String id, @Nullable SetDraft shipped) {
        return jdbc.sql("select * from question_set where id = :id")
                .param("id", id)
                .query((row, number) -> row(row, shipped))
                .optional()
                .orElseGet(() -> Optional.ofNullable(shipped).map(Row::shipped));
    }

    /** Empty for one that came with Waymark once, and that nobody changed: it is gone. */
    private static Optional<Row> row(ResultSet row, @Nullable SetDraft shipped) throws SQLException {
        SetDraft draft = row.getInt("version") == 0 ? shipped : draft(row);
        return draft == null ? Optional.empty() : Optional.of(row(draft, row));
    }

    private static SetDraft draft(ResultSet row) throws SQLException {
        return new SetDraft(
                row.getString("name"), row.getString("about"), texts(row, "questions"), texts(row, "agenda"));
    }

    private static Row row(SetDraft draft, ResultSet row) throws SQLException {
        Long by = row.getObject("changed_by", Long.class);
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        return new Row(
                draft,
                row.getBoolean("hidden"),
                row.getInt("version"),
                by == null ? null : new PersonId(by),
                at == null ? null : at.toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Offers a set no more, or again: no change of what it says. */
    void hide(String id, boolean hidden) {
        jdbc.sql("""
            insert into question_set (id, hidden, offered, version) values (:id, :hidden, :offered, 0)
            on conflict (id) do update set hidden = excluded.hidden, offered = question_set.offered or excluded.offered
            """)
                .param("id", id)
                .param("hidden", hidden)
                .param("offered", !hidden || !OwnIds.isOwn(id))
                .update();
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
                .param("offered", !hidden || !OwnIds.isOwn(id))
                .param("version", version)
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
