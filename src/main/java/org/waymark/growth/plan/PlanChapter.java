package org.waymark.growth.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.growth.document.GrowthChapterProvider;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthDocument.Text;
import org.waymark.growth.document.GrowthMaterial;
import org.waymark.growth.plan.PlanStore.GoalRow;
import org.waymark.growth.plan.PlanStore.StepRow;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;

/** The plan in the document of one's growth: each goal as a story, with its steps in the order in which they were done. */
@Component
class PlanChapter implements GrowthChapterProvider {

    private final PlanStore store;
    private final CurrentUser currentUser;

    PlanChapter(PlanStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public Set<ContentKind> written() {
        return Set.of(PlanContent.GOAL, PlanContent.STEP);
    }

    @Override
    public Telling begin() {
        Map<GoalRow, List<StepRow>> goals = store.findGoalsWithSteps(currentUser.require());
        return material -> List.of(new Chapter(
                PlanContent.GOAL.place(),
                material.say("growth.plan.title"),
                goals.entrySet().stream()
                        .map(goal -> goal(goal.getKey(), goal.getValue(), material))
                        .toList()));
    }

    private static Passage goal(GoalRow goal, List<StepRow> steps, GrowthMaterial material) {
        ContentRef ref = PlanContent.GOAL.on(goal.id().subject());
        OwnContent content = material.written(ref);
        return new Passage(
                material.title(ref.kind(), content).orElseGet(() -> material.say("growth.own.plan.one")),
                facts(goal, material),
                material.texts(ref.kind(), content),
                steps.stream().flatMap(step -> step(step, material).stream()).toList());
    }

    private static String facts(GoalRow goal, GrowthMaterial material) {
        String state = material.say(goal.state().key());
        String told = material.say("growth.document.plan.state", state, since(goal, material));
        return goal.origin() == null
                ? told
                : material.say(
                        "growth.document.plan.from",
                        told,
                        material.say("growth.plan.origin." + goal.origin().word()));
    }

    private static String since(GoalRow goal, GrowthMaterial material) {
        String begun = material.day(goal.begunAt());
        if (goal.doneAt() != null) {
            return material.say("growth.plan.story.goal-done", begun, material.day(goal.doneAt()));
        }
        return goal.until() == null
                ? material.say("growth.plan.begun", begun)
                : material.say("growth.plan.begun-until", begun, material.day(goal.until()));
    }

    /** What came of a step is told also where the words that say what it was are gone. */
    private static Optional<Passage> step(StepRow step, GrowthMaterial material) {
        ContentRef ref = PlanContent.STEP.on(step.id().subject());
        OwnContent content = material.written(ref);
        Optional<String> title = material.title(ref.kind(), content);
        List<Text> texts = material.texts(ref.kind(), content);
        return title.isEmpty() && texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage(
                        title.orElseGet(() -> material.say("growth.own.step.one")),
                        when(step, material),
                        texts,
                        List.of()));
    }

    private static String when(StepRow step, GrowthMaterial material) {
        if (step.doneAt() != null) {
            return material.say("growth.document.plan.done", material.day(step.doneAt()));
        }
        return step.due() == null ? "" : material.say("growth.document.plan.due", material.day(step.due()));
    }
}
