package org.waymark.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.demo.DemoGrowthFile.Plan;
import org.waymark.demo.DemoGrowthFile.Step;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;

/** Plays what people of the demo company plan, and what came of their steps. */
@Component
class DemoPlans {

    private static final String GOAL = "growth.own.plan";
    private static final String STEP = "growth.own.step";

    private final DemoOwnGrowth own;
    private final Plans plans;
    private final NextLooks looks;

    DemoPlans(DemoOwnGrowth own, Plans plans, NextLooks looks) {
        this.own = own;
        this.plans = plans;
        this.looks = looks;
    }

    void play(DemoCast cast, Plan plan) {
        PersonId author = cast.person(plan.author());
        ContentKind kind = own.kind(GOAL);
        cast.as(author, plan.day(), () -> {
            GoalId goal = plans.begin(plan.goal(), null, null);
            if (plan.until() != null) {
                plans.setUntil(goal, cast.workingDay(plan.until()));
            }
            Map<String, String> more = new LinkedHashMap<>();
            more.put("plan-proof", Objects.requireNonNullElse(plan.proof(), ""));
            more.put("plan-wish", Objects.requireNonNullElse(plan.wish(), ""));
            own.write(cast, author, written(goal), more, plan.share());
            plan.steps().forEach(step -> add(cast, author, goal, plan.day(), step));
        });
        if (plan.read()) {
            own.open(cast, author, kind, plan.day() + 1);
            own.open(cast, author, own.kind(STEP), plan.day() + 1);
        }
        if (plan.look()) {
            cast.as(author, 0, () -> looks.agree(looks.coming().getFirst().id()));
        }
    }

    private ContentRef written(GoalId goal) {
        return plans.mine().stream()
                .filter(one -> one.id().equals(goal))
                .findFirst()
                .orElseThrow()
                .written()
                .ref();
    }

    private void add(DemoCast cast, PersonId author, GoalId goal, int day, Step step) {
        StepId id = plans.addStep(goal, step.words(), step.due() == null ? null : cast.workingDay(step.due()));
        if (step.done() != null) {
            cast.as(author, step.done(), () -> plans.done(id, Objects.requireNonNullElse(step.outcome(), "")));
        }
        cast.as(
                author,
                step.done() == null ? day : step.done(),
                () -> own.write(cast, author, plans.written(id).ref(), Map.of(), step.share()));
    }
}
