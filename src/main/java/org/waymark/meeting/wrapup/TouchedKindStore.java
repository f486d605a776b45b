package org.waymark.meeting.wrapup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.questionbank.Kind;

/** Which kinds of conversation meetings touched. */
@Repository
class TouchedKindStore {

    private final JdbcClient jdbc;

    TouchedKindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Kind> findOf(OneOnOneId meeting) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        jdbc
                .sql("select kind from touched_kind where one_on_one_id = :meeting")
                .param("meeting", meeting.value())
                .query(String.class)
                .stream()
                .map(slug -> Kind.of(slug).orElseThrow())
                .forEach(kinds::add);
        return kinds;
    }

    /** When two people last talked about each kind; what never was is missing. */
    Map<Kind, LocalDate> findLast(PersonId employee, PersonId manager) {
        Map<Kind, LocalDate> last = new EnumMap<>(Kind.class);
        jdbc.sql("""
                        select touched.kind, max(meeting.day) as day
                        from touched_kind touched join one_on_one meeting on meeting.id = touched.one_on_one_id
                        where touched.employee_id = :employee and touched.manager_id = :manager group by touched.kind
                        """)
                .param("employee", employee.value())
                .param("manager", manager.value())
                .query(row -> {
                    last.put(Kind.of(row.getString("kind")).orElseThrow(), row.getObject("day", LocalDate.class));
                });
        return last;
    }

    /** Of two people who say so at the same time, both have: what only one of them takes away stays. */
    void replace(MeetingState meeting, Collection<Kind> kinds) {
        String[] slugs = kinds.stream().map(Kind::slug).toArray(String[]::new);
        jdbc.sql("delete from touched_kind where one_on_one_id = :meeting and kind <> all(cast(:kinds as text[]))")
                .param("meeting", meeting.id().value())
                .param("kinds", slugs)
                .update();
        jdbc.sql("""
                        insert into touched_kind (one_on_one_id, kind, employee_id, manager_id)
                        select :meeting, kind, :employee, :manager from unnest(cast(:kinds as text[])) kind
                        on conflict do nothing
                        """)
                .param("meeting", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .param("kinds", slugs)
                .update();
    }
}
