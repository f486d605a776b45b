package org.waymark.meeting.wrapup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.ConversationMap.Growth;
import org.waymark.questionbank.Kind;

/** Which kinds of conversation meetings touched. */
@Repository
class TouchedKindStore {

    /** The key of what two people write of a standing and open together. */
    private static final String STANDING = "growth.own.standing";

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

    /**
     * When two people last talked about each kind, and about what of growth: in one statement, as pages show it beside much else. A look at
     * the plan was held where the point on the agenda that stands for it was talked about, or stood for it before another one did.
     *
     * @param zone in which a moment has its day
     */
    LastTalked findLast(PersonId employee, PersonId manager, ZoneId zone) {
        Map<Kind, LocalDate> kinds = new EnumMap<>(Kind.class);
        Map<Growth, LocalDate> growth = new EnumMap<>(Growth.class);
        jdbc.sql("""
            select touched.kind, null as growth, max(meeting.day) as day, null::timestamptz as at
            from touched_kind touched join one_on_one meeting on meeting.id = touched.one_on_one_id
            where touched.employee_id = :employee and touched.manager_id = :manager group by touched.kind
            union all
            select null, talk.what, max(meeting.day), null
            from (
                select 'LOOK' as what, place.reached_in as one_on_one_id
                from next_look look join agenda_place place on place.item_id = look.item_id
                where look.employee_id = :employee and look.manager_id = :manager
                union all
                select talk.what, talk.one_on_one_id
                from growth_talk talk left join agenda_place place on place.item_id = talk.item_id
                where talk.employee_id = :employee and talk.manager_id = :manager
                  and (talk.item_id is null or place.reached_in = talk.one_on_one_id)) talk
                join one_on_one meeting on meeting.id = talk.one_on_one_id group by talk.what
            union all
            select null, 'STANDING', null, opened.at
            from (select opened_at(:standing, :employee, :manager) as at) opened where opened.at is not null
            """)
                .param("employee", employee.value())
                .param("manager", manager.value())
                .param("standing", STANDING)
                .query(row -> {
                    String kind = row.getString("kind");
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    LocalDate day = at == null
                            ? row.getObject("day", LocalDate.class)
                            : at.atZoneSameInstant(zone).toLocalDate();
                    if (kind == null) {
                        growth.put(Growth.valueOf(row.getString("growth")), day);
                    } else {
                        kinds.put(Kind.of(kind).orElseThrow(), day);
                    }
                });
        return new LastTalked(kinds, growth);
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
