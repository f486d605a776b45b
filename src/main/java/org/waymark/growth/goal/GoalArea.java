package org.waymark.growth.goal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthQuery;
import org.waymark.growth.GrowthQuery.Found;
import org.waymark.growth.GrowthState;
import org.waymark.growth.goal.Goals.Overview;

/** Where somebody would like to be, among the parts of growth. */
@Component
@Order(10)
class GoalArea implements GrowthArea {

    /** The nearest milestone of each picture, and where there is none that a picture asks for one; nothing for whoever wants no goals. */
    private static final GrowthQuery QUERY = new GrowthQuery("""
        select case when nearest.due <= :today then 1 else 2 end,
            case when nearest.due < :today then 'was-due' else 'due' end, nearest.due, cast(null as text), 0,
            'growth/goals'
        from (select distinct on (picture) due from milestone where author_id = :me
            order by picture, position desc, id desc) nearest
        where nearest.due is not null and not has_words('growth.own.stance', 'stance')
        union all
        select 3, 'first', null, null, 0, 'growth/goals'
        where has_words('growth.own.picture', null) and not has_words('growth.own.stance', 'stance')
            and not exists (select from milestone where author_id = :me)
        """, GoalArea::sentence);

    private final Goals goals;

    GoalArea(Goals goals) {
        this.goals = goals;
    }

    @Override
    public GrowthState state() {
        Overview overview = goals.overview();
        return new GrowthState(GoalContent.PAGE, "growth.goal", true, says(overview), null);
    }

    private static @Nullable Sentence says(Overview overview) {
        Stance stance = overview.stance();
        return stance != null
                ? Sentence.of(stance.key() + ".said")
                : overview.pictures() == 0
                        ? null
                        : Sentence.of("growth.goal.says", overview.pictures(), overview.milestones());
    }

    @Override
    public Optional<GrowthQuery> query() {
        return Optional.of(QUERY);
    }

    private static Sentence sentence(Found found) {
        return switch (found.what()) {
            case "first" -> Sentence.of("growth.goal.next.first");
            case "was-due" -> Sentence.of("growth.goal.next.was-due", found.requireDay());
            default -> Sentence.of("growth.goal.next.due", found.requireDay());
        };
    }
}
