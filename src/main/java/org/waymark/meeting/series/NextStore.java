package org.waymark.meeting.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.Zones;

/** The next meetings, read on the viewer's clocks in one statement. */
@Repository
class NextStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    NextStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The next and the latest of each employee with the viewer, without those who never had any; and as that of an employee the viewer's own
     * next one with their manager of today.
     */
    List<MeetingDays> findDays(Collection<PersonId> employees, PersonId viewer) {
        return jdbc.sql("""
            with days as (
                select o.employee_id,
                    max(o.day) filter (
                        where o.day < :today or not o.planned or is_wrapped_up(o.id)) as last,
                    (array_agg(o.id order by o.day, o.start_time, o.id)
                        filter (where o.day >= :today and o.planned and not is_wrapped_up(o.id)))[1] as next
                from one_on_one o
                where o.manager_id = :viewer and o.employee_id = any (:employees) and not o.skipped
                group by o.employee_id
                union all
                select :viewer, null, (
                    select o.id from one_on_one o
                    where o.employee_id = :viewer and o.day >= :today and is_to_come(o.id, :today)
                    order by o.day, o.start_time, o.id limit 1))
            select days.employee_id, days.last, o.id, o.day, o.start_time, o.zone_id, o.minutes,
                viewer_zone() as viewer_zone
            from days left join one_on_one o on o.id = days.next
            """)
                .param("today", LocalDate.now(clock))
                .param("viewer", viewer.value())
                .param("employees", employees.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, number) -> new MeetingDays(
                        new PersonId(row.getLong("employee_id")), next(row), row.getObject("last", LocalDate.class)))
                .list();
    }

    /** The employee's next one with their manager of today, for either of the two. */
    Optional<NextOneOnOne> find(PersonId employee) {
        return jdbc.sql("""
            select o.id, o.day, o.start_time, o.zone_id, o.minutes, viewer_zone() as viewer_zone
            from one_on_one o
            where o.employee_id = :employee and o.day >= :today and is_to_come(o.id, :today)
              and viewer() in (o.employee_id, o.manager_id)
            order by o.day, o.start_time, o.id limit 1
            """)
                .param("employee", employee.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> next(row))
                .optional();
    }

    private @Nullable NextOneOnOne next(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        if (day == null) {
            return null;
        }
        MeetingTime time = MeetingTime.of(
                day, row.getObject("start_time", LocalTime.class), row.getString("zone_id"), row.getInt("minutes"));
        ZoneId zone = Zones.find(row.getString("viewer_zone")).orElse(clock.getZone());
        return new NextOneOnOne(new OneOnOneId(row.getLong("id")), day, LocalMeetingTime.on(time, zone));
    }
}
