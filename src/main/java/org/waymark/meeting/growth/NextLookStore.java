package org.waymark.meeting.growth;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.NextLooks.Coming;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Found;

/** At which one-on-one somebody looks at their plan next. */
@Repository
class NextLookStore {

    /** Who meets often looks at it at one of the next few. */
    private static final int MOST = 4;

    private final JdbcClient jdbc;

    NextLookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The coming ones of an employee with their manager of today, and the one at which they look at it if that comes later. */
    List<Coming> findComing(PersonId employee, LocalDate today) {
        return jdbc.sql("""
            select id, day, agreed from (
                select o.id, o.day, look.item_id is not null as agreed,
                    row_number() over (order by o.day, o.start_time, o.id) as place
                from one_on_one o left join next_look look
                    on look.one_on_one_id = o.id and look.employee_id = o.employee_id
                where o.employee_id = :employee and o.day >= :today and is_to_come(o.id, :today)) coming
            where place <= :most or agreed order by place
            """)
                .param("employee", employee.value())
                .param("today", today)
                .param("most", MOST)
                .query((row, number) ->
                        new Coming(row.getLong("id"), row.getObject("day", LocalDate.class), row.getBoolean("agreed")))
                .list();
    }

    /** When a manager looks at the plans of people who share theirs. */
    Map<PersonId, LocalDate> findShared(Collection<PersonId> employees, PersonId manager, LocalDate today) {
        Map<PersonId, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                select look.employee_id, o.day
                from next_look look join one_on_one o on o.id = look.one_on_one_id
                where look.manager_id = :manager and look.employee_id = any (:employees)
                  and is_to_come(o.id, :today) and shares_plan(look.employee_id)
                """)
                .param("manager", manager.value())
                .param("employees", employees.stream().map(PersonId::value).toArray(Long[]::new))
                .param("today", today)
                .query(row -> {
                    days.put(new PersonId(row.getLong("employee_id")), row.getObject("day", LocalDate.class));
                });
        return days;
    }

    /** The same of one employee. What is asked together has no parameters of its own, so the day stands in it. */
    static SharedQuery<LocalDate> beside(LocalDate today) {
        return new SharedQuery<>("""
            select '', '', '', o.day
            from next_look look join one_on_one o on o.id = look.one_on_one_id
            where look.manager_id = asked.reader and look.employee_id = asked.author
              and is_to_come(o.id, date '%s') and shares_plan(look.employee_id)
            """.formatted(today), Found::requireDay);
    }

    /** Whether somebody shares their plan with the viewer. */
    boolean isShared(PersonId employee) {
        return jdbc.sql("select shares_plan(:employee)")
                .param("employee", employee.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a look is agreed at a one-on-one, as far as the viewer may know. */
    boolean isAgreed(OneOnOneId meeting) {
        return jdbc.sql("select exists (select from next_look where one_on_one_id = :meeting)")
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    /** The point on an agenda that stands for it, of an earlier one-on-one too. */
    Optional<AgendaItemId> findItem(PersonId employee) {
        return jdbc.sql("select item_id from next_look where employee_id = :employee")
                .param("employee", employee.value())
                .query(Long.class)
                .optional()
                .map(AgendaItemId::new);
    }

    void agree(AgendaItemId item) {
        jdbc.sql("""
            insert into next_look (employee_id, manager_id, one_on_one_id, item_id)
            select employee_id, manager_id, one_on_one_id, id from agenda_item where id = :item
            """).param("item", item.value()).update();
    }

    void takeOff(PersonId employee) {
        jdbc.sql("delete from next_look where employee_id = :employee")
                .param("employee", employee.value())
                .update();
    }
}
