package org.waymark.growth.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;

/** Where milestones stand on the way to pictures. */
@Repository
class MilestoneStore {

    /** Of each picture, from there backward to today. */
    private static final String IN_ORDER = " order by picture, position, id";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    MilestoneStore(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Where one stands. */
    record Row(
            MilestoneId id,
            PersonId author,
            int picture,
            Horizon horizon,
            @Nullable LocalDate due) {}

    /** The viewer's own. */
    List<Row> mine() {
        return jdbc.sql("select * from milestone where author_id = :author" + IN_ORDER)
                .param("author", viewer())
                .query((row, number) -> row(row))
                .list();
    }

    /** How far off those of these are that the viewer may know of, by subject. */
    Map<String, Horizon> horizons(Collection<String> subjects) {
        return jdbc
                .sql("select subject, horizon from horizons_of(:subjects)")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("subject"), Horizon.valueOf(row.getString("horizon"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isOwn(String subject) {
        return MilestoneId.parse(subject)
                .filter(id -> id.toString().equals(subject))
                .flatMap(id -> jdbc.sql("select 1 from milestone where id = :id and author_id = :author")
                        .param("id", id.value())
                        .param("author", viewer())
                        .query(Integer.class)
                        .optional())
                .isPresent();
    }

    /** Keeps the viewer's own as they are until the transaction ends: two windows that change their order wait for each other. */
    List<Row> hold() {
        List<Long> _ = jdbc.sql("select id from milestone where author_id = :author order by id for update")
                .param("author", viewer())
                .query(Long.class)
                .list();
        return mine();
    }

    /** At the end of the way to its picture; {@link #arrange} says where. */
    MilestoneId add(int picture, Horizon horizon, @Nullable LocalDate due) {
        return new MilestoneId(jdbc.sql("""
            insert into milestone (author_id, picture, horizon, position, due)
            values (:author, :picture, :horizon, 0, :due) returning id
            """)
                .param("author", viewer())
                .param("picture", picture)
                .param("horizon", horizon.name())
                .param("due", due, Types.DATE)
                .query(Long.class)
                .single());
    }

    /** Puts those of one picture in order. */
    void arrange(List<MilestoneId> order) {
        jdbc.sql("""
            update milestone set position = placed.place
            from unnest(:ids) with ordinality as placed (id, place)
            where milestone.id = placed.id and author_id = :author
            """)
                .param("ids", order.stream().map(MilestoneId::value).toArray(Long[]::new))
                .param("author", viewer())
                .update();
    }

    void setHorizon(MilestoneId id, Horizon horizon) {
        jdbc.sql("update milestone set horizon = :horizon where id = :id and author_id = :author")
                .param("horizon", horizon.name())
                .param("id", id.value())
                .param("author", viewer())
                .update();
    }

    void setDue(MilestoneId id, @Nullable LocalDate due) {
        jdbc.sql("update milestone set due = :due where id = :id and author_id = :author")
                .param("due", due, Types.DATE)
                .param("id", id.value())
                .param("author", viewer())
                .update();
    }

    void remove(Collection<String> subjects) {
        jdbc.sql("delete from milestone where subject = any (:subjects) and author_id = :author")
                .param("subjects", subjects.toArray(String[]::new))
                .param("author", viewer())
                .update();
    }

    private long viewer() {
        return currentUser.require().value();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new MilestoneId(row.getLong("id")),
                new PersonId(row.getLong("author_id")),
                row.getInt("picture"),
                Horizon.valueOf(row.getString("horizon")),
                Optional.ofNullable(row.getObject("due", LocalDate.class)).orElse(null));
    }
}
