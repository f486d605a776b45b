package org.waymark.meeting.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.KeptTogether.Handed;
import org.waymark.base.privacy.KeptTogether.Meeting;

/** In which meetings somebody wrote what the other one keeps, too, and which of them a new manager reads. */
@Repository
class MeetingContentOfBoth {

    private final JdbcClient jdbc;

    MeetingContentOfBoth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Meeting> find(PersonId author, int limit) {
        return jdbc.sql("""
                        select o.id, o.day, case when o.employee_id = :author then o.manager_id else o.employee_id end as other,
                            (select count(*) from agenda_item item
                             where item.one_on_one_id = o.id and item.author_id = :author and item.shown) as points,
                            exists (select from shared_note note
                                    where note.one_on_one_id = o.id and note.author_id = :author) as note,
                            (select count(*) from promise
                             where promise.one_on_one_id = o.id and (promise.author_id = :author or exists (
                                select from promise_news news
                                where news.promise_id = promise.id and news.author_id = :author))) as promises,
                            handed.recipient_id, handed.handed_at
                        from one_on_one o
                            left join meeting_handover handed on handed.one_on_one_id = o.id and handed.employee_id = :author
                                and is_managed_by_since(handed.employee_id, handed.recipient_id, handed.handed_at)
                        where exists (select from agenda_item item
                                      where item.one_on_one_id = o.id and item.author_id = :author and item.shown)
                           or exists (select from shared_note note
                                      where note.one_on_one_id = o.id and note.author_id = :author)
                           or exists (select from promise
                                      where promise.one_on_one_id = o.id and (promise.author_id = :author or exists (
                                        select from promise_news news
                                        where news.promise_id = promise.id and news.author_id = :author)))
                           or handed.recipient_id is not null
                        order by o.day desc, o.id desc limit :limit
                        """)
                .param("author", author.value())
                .param("limit", limit)
                .query((row, number) -> new Meeting(
                        "one-on-ones/" + row.getLong("id"),
                        new PersonId(row.getLong("other")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("points"),
                        row.getBoolean("note"),
                        row.getInt("promises"),
                        handed(row)))
                .list();
    }

    private static @Nullable Handed handed(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("handed_at", OffsetDateTime.class);
        return at == null ? null : new Handed(new PersonId(row.getLong("recipient_id")), at.toInstant());
    }
}
