package org.waymark.growth.standing;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthQuery;
import org.waymark.growth.GrowthState;

/** Standings among the parts of growth: how many are not open yet, and that somebody has begun one or waits for the viewer. */
@Component
@Order(40)
class StandingArea implements GrowthArea {

    static final String ADDRESS = "growth/standing";

    private static final GrowthQuery QUERY = new GrowthQuery("""
        select 0, 'open', cast(null as date), cast(null as text),
            count(*) filter (where is_managed_by_since(employee_id, manager_id, begun_at)
                and not are_sides_opened('growth.own.standing', 'standing-' || id)
                and not exists (select from standing_aside aside where aside.standing_id = standing.id)),
            cast(null as text)
        from standing where :me in (employee_id, manager_id) having count(*) > 0
        union all
        select 1, 'waits', cast(waiting.at as date), first_name(waiting.author_id), 0, 'growth/standing/' || standing.id
        from sides_waiting('growth.own.standing') waiting
            join standing on 'standing-' || standing.id = waiting.what
        where is_managed_by_since(standing.employee_id, standing.manager_id, standing.begun_at)
            and not exists (select from standing_aside aside where aside.standing_id = standing.id)
        union all
        select 1, 'begun', cast(standing.begun_at as date), first_name(standing.begun_by), 0, 'growth/standing/' || standing.id
        from standing
        where :me in (employee_id, manager_id) and begun_by <> :me
            and is_managed_by_since(employee_id, manager_id, begun_at)
            and not exists (select from standing_aside aside where aside.standing_id = standing.id)
            and not is_written('growth.own.standing', 'standing-' || id)
        """, found -> switch (found.what()) {
        case "open" -> Sentence.of("growth.standing.says", found.number());
        case "begun" -> Sentence.of("growth.standing.begun", found.name());
        default -> Sentence.of("growth.standing.next", found.name());
    });

    @Override
    public GrowthState state() {
        return new GrowthState(ADDRESS, "growth.standing", false, null, null);
    }

    @Override
    public Optional<GrowthQuery> query() {
        return Optional.of(QUERY);
    }
}
