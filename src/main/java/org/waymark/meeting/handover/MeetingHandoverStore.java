package org.waymark.meeting.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.Zones;
import org.waymark.questionbank.Kind;

/**
 * Which meetings were handed over to whom, and what there is to read of them. Each query says who may ask; row-level security
 * says the same once more.
 */
@Repository
class MeetingHandoverStore {

    /** The employee themselves, who sees what the new manager would see, and the new manager while the line holds. */
    private static final String READABLE = """
         (met.employee_id = :viewer or exists (
            select from meeting_handover handed
            where handed.one_on_one_id = met.id and handed.recipient_id = :viewer
              and is_managed_by_since(handed.employee_id, handed.recipient_id, handed.handed_at)))
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingHandoverStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A meeting and whose it is. */
    record Met(OneOnOneId id, PersonId employee, PersonId manager, LocalMeetingTime when) {}

    record PointRow(AgendaItemId id, SealedText words) {}

    record PromiseRow(PromiseId id, PersonId author, PersonId owner, LocalDate due, SealedText words) {}

    /** The latest first. */
    List<EarlierMeeting> findEarlier(PersonId viewer, PersonId nextManager) {
        return jdbc.sql("""
            select met.id, met.employee_id, met.manager_id, met.day, met.start_time, met.zone_id, met.minutes,
                viewer_zone() as viewer_zone,
                (select count(*) from agenda_place place join agenda_item item on item.id = place.item_id
                 where (place.one_on_one_id = met.id or place.reached_in = met.id)
                   and item.shown and item.author_id = met.employee_id) as points,
                exists (select from shared_note note
                        where note.one_on_one_id = met.id and note.author_id = met.employee_id) as note,
                (select count(*) from promise where promise.one_on_one_id = met.id) as promises,
                (select count(*) from touched_kind touched where touched.one_on_one_id = met.id) as kinds,
                exists (select from meeting_handover handed
                        where handed.one_on_one_id = met.id and handed.recipient_id = :next
                          and is_managed_by_since(:viewer, :next, handed.handed_at)) as handed_over
            from one_on_one met
            where met.employee_id = :viewer and met.id = any ((select meetings_to_hand_over(:next))::bigint[])
            order by met.day desc, met.start_time desc nulls last, met.id desc
            """)
                .param("viewer", viewer.value())
                .param("next", nextManager.value())
                .query((row, number) -> {
                    Met met = met(row);
                    return new EarlierMeeting(
                            met.id(),
                            met.manager(),
                            met.when(),
                            row.getInt("points"),
                            row.getBoolean("note"),
                            row.getInt("promises"),
                            row.getInt("kinds"),
                            row.getBoolean("handed_over"));
                })
                .list();
    }

    /** Empty for everybody but the employee and whom they handed it over to. */
    Optional<Met> find(OneOnOneId meeting, PersonId viewer) {
        return jdbc.sql("select met.*, viewer_zone() as viewer_zone from one_on_one met where met.id = :id and"
                        + READABLE)
                .param("id", meeting.value())
                .param("viewer", viewer.value())
                .query((row, number) -> met(row))
                .optional();
    }

    /** The meetings of one employee that were handed over to somebody, the latest first. */
    List<Met> findHandedOver(PersonId employee, PersonId recipient) {
        return jdbc.sql("""
            select met.*, viewer_zone() as viewer_zone
            from meeting_handover handed join one_on_one met on met.id = handed.one_on_one_id
            where handed.employee_id = :employee and handed.recipient_id = :recipient
              and is_managed_by_since(handed.employee_id, handed.recipient_id, handed.handed_at)
            order by met.day desc, met.start_time desc nulls last, met.id desc
            """)
                .param("employee", employee.value())
                .param("recipient", recipient.value())
                .query((row, number) -> met(row))
                .list();
    }

    /** What the employee put on the agenda for both: what stood on it, and what was talked about in it. */
    List<PointRow> findPoints(Met met) {
        return jdbc.sql("""
            select item.id, item.words from agenda_item item join agenda_place place on place.item_id = item.id
            where (place.one_on_one_id = :meeting or place.reached_in = :meeting)
              and item.shown and item.author_id = :employee
            order by place.place, item.id
            """)
                .param("meeting", met.id().value())
                .param("employee", met.employee().value())
                .query((row, number) ->
                        new PointRow(new AgendaItemId(row.getLong("id")), new SealedText(row.getBytes("words"))))
                .list();
    }

    Optional<SealedText> findNote(Met met) {
        return jdbc.sql("select words from shared_note where one_on_one_id = :meeting and author_id = :employee")
                .param("meeting", met.id().value())
                .param("employee", met.employee().value())
                .query((row, number) -> new SealedText(row.getBytes("words")))
                .optional();
    }

    List<PromiseRow> findPromises(Met met) {
        return jdbc.sql("""
            select id, author_id, owner_id, due, words from promise
            where one_on_one_id = :meeting order by due, id
            """)
                .param("meeting", met.id().value())
                .query((row, number) -> new PromiseRow(
                        new PromiseId(row.getLong("id")),
                        new PersonId(row.getLong("author_id")),
                        new PersonId(row.getLong("owner_id")),
                        row.getObject("due", LocalDate.class),
                        new SealedText(row.getBytes("words"))))
                .list();
    }

    /** Which kinds of conversation it touched, as its two people said. */
    Set<Kind> findKinds(Met met) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        jdbc
                .sql("select kind from touched_kind where one_on_one_id = :meeting")
                .param("meeting", met.id().value())
                .query(String.class)
                .stream()
                .map(slug -> Kind.of(slug).orElseThrow())
                .forEach(kinds::add);
        return kinds;
    }

    /** For one person for good: for another one it starts anew. */
    void handOver(Met met, ConfirmedReader recipient, Instant now) {
        takeBack(met);
        jdbc.sql("""
            insert into meeting_handover (one_on_one_id, employee_id, manager_id, recipient_id, handed_at)
            values (:meeting, :employee, :manager, :recipient, :now)
            """)
                .param("meeting", met.id().value())
                .param("employee", met.employee().value())
                .param("manager", met.manager().value())
                .param("recipient", recipient.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** To whom it was handed over until now; empty if to nobody. */
    Optional<PersonId> takeBack(Met met) {
        return jdbc.sql("""
            delete from meeting_handover where one_on_one_id = :meeting and employee_id = :employee
            returning recipient_id
            """)
                .param("meeting", met.id().value())
                .param("employee", met.employee().value())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    private Met met(ResultSet row) throws SQLException {
        MeetingTime time = MeetingTime.of(
                row.getObject("day", LocalDate.class),
                row.getObject("start_time", LocalTime.class),
                row.getString("zone_id"),
                row.getInt("minutes"));
        return new Met(
                new OneOnOneId(row.getLong("id")),
                new PersonId(row.getLong("employee_id")),
                new PersonId(row.getLong("manager_id")),
                LocalMeetingTime.on(
                        time, Zones.find(row.getString("viewer_zone")).orElse(clock.getZone())));
    }
}
