package org.waymark.meeting.growth;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;

/** What of growth one-on-ones touched. */
@Repository
class GrowthTalkStore {

    private final JdbcClient jdbc;

    GrowthTalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before another point of an agenda stands for the look: where this one was talked about. */
    void keepLook(PersonId employee) {
        jdbc.sql("""
            insert into growth_talk (one_on_one_id, what, employee_id, manager_id, item_id)
            select place.reached_in, 'LOOK', look.employee_id, look.manager_id, look.item_id
            from next_look look join agenda_place place on place.item_id = look.item_id
            where look.employee_id = :employee and place.reached_in is not null
            on conflict do nothing
            """).param("employee", employee.value()).update();
    }

    void noteStep(OneOnOneId meeting) {
        jdbc.sql("""
            insert into growth_talk (one_on_one_id, what, employee_id, manager_id)
            select id, 'STEP', employee_id, manager_id from one_on_one where id = :meeting
            on conflict do nothing
            """).param("meeting", meeting.value()).update();
    }
}
