package org.waymark.growth.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.growth.document.OverTimeProvider;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanStore.GoalRow;

/** The goals that were reached, and after them the one that the viewer is at. */
@Component
class GoalsOverTime implements OverTimeProvider {

    private final PlanStore store;
    private final CurrentUser currentUser;

    GoalsOverTime(PlanStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public List<OverTime> find() {
        List<GoalRow> goals = store.findGoals(currentUser.require());
        Stream<Time> done = goals.stream()
                .flatMap(goal ->
                        Optional.ofNullable(goal.doneAt())
                                .map(at ->
                                        new Time(PlanContent.GOAL.on(goal.id().subject()), at))
                                .stream())
                .sorted(Comparator.comparing(Time::at));
        return goals.stream()
                .filter(goal -> goal.state() == State.ACTIVE)
                .map(goal -> new Time(PlanContent.GOAL.on(goal.id().subject()), goal.begunAt()))
                .map(now -> new OverTime("", Stream.concat(done, Stream.of(now)).toList(), PlanContent.PAGE))
                .toList();
    }
}
