package org.waymark.meeting.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanPromises.Taken;
import org.waymark.meeting.promise.PromiseId;

/** What was taken on of what people wish in their plans. Row-level security shows it to the two people. */
@Repository
class WishStore {

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was taken on for somebody, the earliest first. */
    List<Taken> findOf(PersonId employee, ZoneId zone) {
        return jdbc.sql("""
            select taken.goal_id, taken.taken_at, name_of(taken.manager_id) as manager, promise.one_on_one_id
            from wish_taken taken join promise on promise.id = taken.promise_id
            where taken.employee_id = :employee order by taken.taken_at
            """)
                .param("employee", employee.value())
                .query((row, number) -> new Taken(
                        new GoalId(row.getLong("goal_id")),
                        row.getString("manager"),
                        day(row, zone),
                        "one-on-ones/" + row.getLong("one_on_one_id")))
                .list();
    }

    /** What a manager took on for somebody, and when. */
    Map<GoalId, LocalDate> findBetween(PersonId employee, PersonId manager, ZoneId zone) {
        record Row(GoalId goal, LocalDate day) {}
        return jdbc
                .sql("select * from wish_taken where employee_id = :employee and manager_id = :manager")
                .param("employee", employee.value())
                .param("manager", manager.value())
                .query((row, number) -> new Row(new GoalId(row.getLong("goal_id")), day(row, zone)))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::goal, Row::day));
    }

    private static LocalDate day(ResultSet row, ZoneId zone) throws SQLException {
        return row.getObject("taken_at", OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    void take(GoalId goal, PersonId employee, PersonId manager, PromiseId promise, Instant now) {
        jdbc.sql("""
            insert into wish_taken (goal_id, employee_id, manager_id, promise_id, taken_at)
            values (:goal, :employee, :manager, :promise, :now)
            """)
                .param("goal", goal.value())
                .param("employee", employee.value())
                .param("manager", manager.value())
                .param("promise", promise.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
