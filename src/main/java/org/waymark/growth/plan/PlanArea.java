package org.waymark.growth.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthState;

/** The growth plan, among the parts of growth. */
@Component
@Order(30)
class PlanArea implements GrowthArea {

    private final PlanStore store;
    private final CurrentUser currentUser;

    PlanArea(PlanStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public GrowthState state() {
        Optional<PlanStore.Standing> standing = store.findStanding(currentUser.require());
        return new GrowthState(
                PlanContent.PAGE,
                "growth.plan",
                false,
                standing.map(PlanArea::says).orElse(null),
                standing.map(PlanArea::next).orElse(null));
    }

    private static Sentence says(PlanStore.Standing plan) {
        if (!plan.hasActive()) {
            return Sentence.of("growth.plan.area.resting");
        }
        return Sentence.of(plan.hasStep() ? "growth.plan.area.active" : "growth.plan.area.without-step");
    }

    private static @Nullable Sentence next(PlanStore.Standing plan) {
        if (!plan.hasStep()) {
            return null;
        }
        return plan.due() == null
                ? Sentence.of("growth.plan.area.next")
                : Sentence.of("growth.plan.area.due", plan.due());
    }
}
