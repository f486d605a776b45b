package org.waymark.growth.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthQuery;
import org.waymark.growth.GrowthQuery.Found;
import org.waymark.growth.GrowthState;

/** The growth plan, among the parts of growth. */
@Component
@Order(30)
class PlanArea implements GrowthArea {

    /** How it stands if there is one; and each open step of the active goal, or without any that the goal asks for one. */
    private static final GrowthQuery QUERY = new GrowthQuery("""
        select 0, case when not bool_or(goal.state = 'ACTIVE') then 'resting'
                when bool_or(goal.state = 'ACTIVE' and exists (
                    select from plan_step step where step.goal_id = goal.id and step.done_at is null)) then 'active'
                else 'without-step' end,
            cast(null as date), cast(null as text), 0, cast(null as text)
        from plan_goal goal where goal.person_id = :me having count(*) > 0
        union all
        select case when step.due <= :today then 1 when step.due > :today then 2 else 3 end,
            case when step.id is null then 'first' when step.due < :today then 'was-due' else 'step' end, step.due, null, 0, 'growth/plan'
        from plan_goal goal left join plan_step step on step.goal_id = goal.id and step.done_at is null
        where goal.person_id = :me and goal.state = 'ACTIVE'
        """, PlanArea::sentence);

    @Override
    public GrowthState state() {
        return new GrowthState(PlanContent.PAGE, "growth.plan", false, null, null);
    }

    @Override
    public Optional<GrowthQuery> query() {
        return Optional.of(QUERY);
    }

    private static Sentence sentence(Found found) {
        LocalDate due = found.day();
        return switch (found.what()) {
            case "resting" -> Sentence.of("growth.plan.area.resting");
            case "active" -> Sentence.of("growth.plan.area.active");
            case "without-step" -> Sentence.of("growth.plan.area.without-step");
            case "first" -> Sentence.of("growth.plan.area.first");
            case "was-due" -> Sentence.of("growth.plan.area.was-due", found.requireDay());
            default -> due == null ? Sentence.of("growth.plan.area.next") : Sentence.of("growth.plan.area.due", due);
        };
    }
}
