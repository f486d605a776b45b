package org.waymark.growth.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthState;
import org.waymark.growth.goal.Goals.Standing;

/** Where somebody would like to be, among the parts of growth. */
@Component
@Order(10)
class GoalArea implements GrowthArea {

    private final Goals goals;
    private final MessageSource messages;

    GoalArea(Goals goals, MessageSource messages) {
        this.goals = goals;
        this.messages = messages;
    }

    @Override
    public GrowthState state() {
        Standing standing = goals.standing();
        return new GrowthState(GoalContent.PAGE, "growth.goal", true, says(standing), next(standing));
    }

    private static @Nullable Sentence says(Standing standing) {
        Stance stance = standing.stance();
        return stance != null
                ? Sentence.of(stance.key() + ".said")
                : standing.pictures() == 0
                        ? null
                        : Sentence.of("growth.goal.says", standing.pictures(), standing.milestones());
    }

    private @Nullable Sentence next(Standing standing) {
        if (standing.stance() != null || standing.pictures() == 0) {
            return null;
        }
        LocalDate due = standing.due();
        return standing.milestones() == 0
                ? Sentence.of("growth.goal.next.first")
                : due == null ? null : Sentence.of("growth.goal.next.due", GoalContent.written(messages, due));
    }
}
