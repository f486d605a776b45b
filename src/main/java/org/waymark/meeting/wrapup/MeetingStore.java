package org.waymark.meeting.wrapup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.Zones;

/** One-on-ones as both of their people keep them, and whether they are wrapped up. */
@Repository
class MeetingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for everybody but the two; a new manager reads in another way what was handed over to them. */
    Optional<MeetingState> find(OneOnOneId meeting) {
        return jdbc.sql("""
            select o.*, is_managed_by(o.employee_id, o.manager_id) as holds, w.closed, w.by_id, w.at,
                (select max(met_until(p.id, :today)) from one_on_one p
                 where p.employee_id = o.employee_id and p.manager_id = o.manager_id
                   and p.day < o.day) as last_met,
                viewer_zone() as viewer_zone
            from one_on_one o left join wrap_up w on w.one_on_one_id = o.id
            where o.id = :id and viewer() in (o.employee_id, o.manager_id)
            """)
                .param("id", meeting.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> state(row))
                .optional();
    }

    /** Of two people who do the same at the same time, the first has done it. */
    void setClosed(MeetingState meeting, boolean closed, PersonId by, Instant now) {
        jdbc.sql("""
            insert into wrap_up (one_on_one_id, employee_id, manager_id, closed, by_id, at)
            values (:id, :employee, :manager, :closed, :by, :at)
            on conflict (one_on_one_id) do update
            set closed = excluded.closed, by_id = excluded.by_id, at = excluded.at
            where wrap_up.closed <> excluded.closed
            """)
                .param("id", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .param("closed", closed)
                .param("by", by.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static MeetingState state(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        OffsetDateTime lastMet = row.getObject("last_met", OffsetDateTime.class);
        return new MeetingState(
                new OneOnOneId(row.getLong("id")),
                new PersonId(row.getLong("employee_id")),
                new PersonId(row.getLong("manager_id")),
                MeetingTime.of(
                        row.getObject("day", LocalDate.class),
                        row.getObject("start_time", LocalTime.class),
                        row.getString("zone_id"),
                        row.getInt("minutes")),
                row.getString("place"),
                row.getBoolean("skipped"),
                row.getBoolean("holds"),
                row.getBoolean("closed"),
                at == null ? null : new PersonId(row.getLong("by_id")),
                at == null ? null : at.toInstant(),
                lastMet == null ? null : lastMet.toInstant(),
                Zones.find(row.getString("viewer_zone")).orElse(null));
    }
}
