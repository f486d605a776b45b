package org.waymark.meeting.note;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.Autosave;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;

/** Notes that both people of a 1:1 read, one of each author. */
@Repository
class SharedNoteStore {

    private final JdbcClient jdbc;

    record Row(OneOnOneId meeting, PersonId author, SealedText words, int revision) {

        TextPlace textPlace() {
            return SharedNoteDetail.textPlace(meeting, author);
        }
    }

    SharedNoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> findOf(MeetingState meeting) {
        return jdbc.sql("""
                        select author_id, words, revision from shared_note
                        where one_on_one_id = :meeting and employee_id = :employee and manager_id = :manager
                        """)
                .param("meeting", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .query((row, number) -> new Row(
                        meeting.id(),
                        new PersonId(row.getLong("author_id")),
                        new SealedText(row.getBytes("words")),
                        row.getInt("revision")))
                .list();
    }

    OptionalInt save(MeetingState meeting, PersonId author, SealedText words, int basedOn, Instant now) {
        return Autosave.save(
                jdbc.sql("""
                        insert into shared_note as was
                            (one_on_one_id, author_id, employee_id, manager_id, words, written_at)
                        values (:meeting, :author, :employee, :manager, :words, :now)
                        on conflict (one_on_one_id, author_id) do update
                            set words = excluded.words, written_at = excluded.written_at,
                        """ + Autosave.UNLESS_SAVED_SINCE + "returning revision")
                        .param("meeting", meeting.id().value())
                        .param("author", author.value())
                        .param("employee", meeting.employee().value())
                        .param("manager", meeting.manager().value()),
                words,
                basedOn,
                now);
    }
}
