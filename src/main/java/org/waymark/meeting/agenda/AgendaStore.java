package org.waymark.meeting.agenda;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.Autosave;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;

/** What two people want to talk about. Row-level security keeps what is not shown from the one who did not write it. */
@Repository
class AgendaStore {

    private final JdbcClient jdbc;

    /** An item and where it stands. */
    record Row(
            AgendaItemId id,
            OneOnOneId meeting,
            PersonId author,
            SealedText words,
            int revision,
            boolean shown,
            BigDecimal place,
            @Nullable OneOnOneId reachedIn) {

        TextPlace textPlace() {
            return id.textPlace();
        }
    }

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands on a meeting's agenda: what was put there or reached there; and, on the first one from today on that takes
     * place and is not wrapped up, whatever the meetings that are over or skipped have left.
     */
    List<Row> findOf(MeetingState meeting, LocalDate today) {
        return jdbc.sql("""
            select item.*, place.place, place.reached_in
            from agenda_item item
                join agenda_place place on place.item_id = item.id
                join one_on_one first on first.id = item.one_on_one_id
                left join wrap_up ended on ended.one_on_one_id = first.id
            where item.employee_id = :employee and item.manager_id = :manager
              and (item.one_on_one_id = :meeting or place.reached_in = :meeting
                or place.reached_in is null and (first.day < :today or first.skipped or ended.closed)
                  and :meeting = (
                    select coming.id from one_on_one coming
                        left join wrap_up on wrap_up.one_on_one_id = coming.id
                    where coming.employee_id = :employee and coming.manager_id = :manager
                      and coming.day >= :today and coming.planned and not coming.skipped
                      and wrap_up.closed is not true
                    order by coming.day, coming.start_time, coming.id limit 1))
            order by place.place, item.id
            """)
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .param("meeting", meeting.id().value())
                .param("today", today)
                .query((row, number) -> item(row))
                .list();
    }

    /** Empty for whoever does not see it. */
    Optional<Row> find(AgendaItemId item) {
        return jdbc.sql("""
            select item.*, place.place, place.reached_in
            from agenda_item item join agenda_place place on place.item_id = item.id where item.id = :id
            """)
                .param("id", item.value())
                .query((row, number) -> item(row))
                .optional();
    }

    AgendaItemId newId() {
        return new AgendaItemId(
                jdbc.sql("select nextval('agenda_item_seq')").query(Long.class).single());
    }

    void add(AgendaItemId id, MeetingState meeting, PersonId author, SealedText words, boolean shown, Instant now) {
        insert(id, meeting, author, words, 1, shown, now);
        // Whatever the other one adds at the same time stands at the same place, and then the ids decide.
        jdbc.sql("""
            insert into agenda_place (item_id, one_on_one_id, employee_id, manager_id, place)
            select :id, :meeting, :employee, :manager, coalesce(max(floor(place)), 0) + 1 from agenda_place
            where employee_id = :employee and manager_id = :manager
            """)
                .param("id", id.value())
                .param("meeting", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .update();
    }

    /** As it was, on the agenda of a meeting that takes words. */
    void putBack(Row row, MeetingState meeting, Instant now) {
        insert(row.id(), meeting, row.author(), row.words(), row.revision(), row.shown(), now);
        OneOnOneId reachedIn = row.reachedIn();
        jdbc.sql("""
            insert into agenda_place (item_id, one_on_one_id, employee_id, manager_id, place, reached_in)
            values (:id, :meeting, :employee, :manager, :place, :reachedIn)
            """)
                .param("id", row.id().value())
                .param("meeting", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .param("place", row.place())
                .param("reachedIn", reachedIn == null ? null : reachedIn.value(), Types.BIGINT)
                .update();
    }

    private void insert(
            AgendaItemId id,
            MeetingState meeting,
            PersonId author,
            SealedText words,
            int revision,
            boolean shown,
            Instant now) {
        jdbc.sql("""
            insert into agenda_item
                (id, one_on_one_id, employee_id, manager_id, author_id, words, revision, shown, written_at)
            values (:id, :meeting, :employee, :manager, :author, :words, :revision, :shown, :now)
            """)
                .param("id", id.value())
                .param("meeting", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .param("author", author.value())
                .param("words", words.ciphertext())
                .param("revision", revision)
                .param("shown", shown)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    OptionalInt write(AgendaItemId item, SealedText words, int basedOn, Instant now) {
        return Autosave.save(
                jdbc.sql("update agenda_item as was set words = :words, written_at = :now,"
                                + Autosave.UNLESS_SAVED_SINCE + "and id = :id returning revision")
                        .param("id", item.value()),
                words,
                basedOn,
                now);
    }

    void show(AgendaItemId item) {
        jdbc.sql("update agenda_item set shown = true where id = :id")
                .param("id", item.value())
                .update();
    }

    void remove(AgendaItemId item) {
        jdbc.sql("delete from agenda_item where id = :id")
                .param("id", item.value())
                .update();
    }

    /** What its author has shown to nobody, also in lines that have ended; the latest first. */
    List<Row> findUnseen(PersonId author) {
        return jdbc.sql("""
            select item.*, place.place, place.reached_in
            from agenda_item item join agenda_place place on place.item_id = item.id
            where item.author_id = :author and not item.shown order by item.id desc
            """)
                .param("author", author.value())
                .query((row, number) -> item(row))
                .list();
    }

    /** One of them, or without an id all. */
    void eraseUnseen(PersonId author, @Nullable Long item) {
        jdbc.sql("delete from agenda_item where author_id = :author and not shown and id = coalesce(:id, id)")
                .param("author", author.value())
                .param("id", item, Types.BIGINT)
                .update();
    }

    void moveTo(AgendaItemId item, BigDecimal place) {
        jdbc.sql("update agenda_place set place = :place where item_id = :id")
                .param("place", place)
                .param("id", item.value())
                .update();
    }

    void setReached(AgendaItemId item, @Nullable OneOnOneId meeting) {
        jdbc.sql("update agenda_place set reached_in = :meeting where item_id = :id")
                .param("meeting", meeting == null ? null : meeting.value(), Types.BIGINT)
                .param("id", item.value())
                .update();
    }

    private static Row item(ResultSet row) throws SQLException {
        long reachedIn = row.getLong("reached_in");
        return new Row(
                new AgendaItemId(row.getLong("id")),
                new OneOnOneId(row.getLong("one_on_one_id")),
                new PersonId(row.getLong("author_id")),
                new SealedText(row.getBytes("words")),
                row.getInt("revision"),
                row.getBoolean("shown"),
                row.getBigDecimal("place"),
                reachedIn == 0 ? null : new OneOnOneId(reachedIn));
    }
}
