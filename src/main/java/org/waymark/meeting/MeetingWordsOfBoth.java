package org.waymark.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/** In which meetings somebody wrote what the other one keeps, too. */
@Repository
class MeetingWordsOfBoth {

    private final JdbcClient jdbc;

    record Row(long meeting, PersonId with, LocalDate day, int points, boolean note, int promises) {}

    MeetingWordsOfBoth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> find(PersonId author, int limit) {
        return jdbc.sql("""
                        select o.id, o.day, case when o.employee_id = :author then o.manager_id else o.employee_id end as other,
                            (select count(*) from agenda_item item
                             where item.one_on_one_id = o.id and item.author_id = :author and item.shown) as points,
                            exists (select from shared_note note
                                    where note.one_on_one_id = o.id and note.author_id = :author) as note,
                            (select count(*) from promise
                             where promise.one_on_one_id = o.id and (promise.author_id = :author or exists (
                                select from promise_news news
                                where news.promise_id = promise.id and news.author_id = :author))) as promises
                        from one_on_one o
                        where exists (select from agenda_item item
                                      where item.one_on_one_id = o.id and item.author_id = :author and item.shown)
                           or exists (select from shared_note note
                                      where note.one_on_one_id = o.id and note.author_id = :author)
                           or exists (select from promise
                                      where promise.one_on_one_id = o.id and (promise.author_id = :author or exists (
                                        select from promise_news news
                                        where news.promise_id = promise.id and news.author_id = :author)))
                        order by o.day desc, o.id desc limit :limit
                        """)
                .param("author", author.value())
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new PersonId(row.getLong("other")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("points"),
                        row.getBoolean("note"),
                        row.getInt("promises")))
                .list();
    }
}
