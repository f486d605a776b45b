package org.waymark.growth.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.base.security.CurrentUser;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;

/** What people write in their plan: of each goal, and of each of its steps. */
@Configuration
class PlanContent {

    static final String PAGE = "growth/plan";

    static final String GOAL_TEXT = "plan-goal";
    static final String WISH_TEXT = "plan-wish";
    static final String STEP_TEXT = "step";
    static final String OUTCOME_TEXT = "step-outcome";

    static final ContentKind GOAL = new ContentKind(
                    "growth.own.plan",
                    33,
                    "",
                    Audience.MANAGER,
                    true,
                    List.of(
                            new Text(GOAL_TEXT, Plans.LONGEST, "growth.plan.goal", "", true),
                            new Text("plan-proof", Plans.LONGEST, "growth.plan.proof", ""),
                            new Text(WISH_TEXT, Plans.LONGEST, "growth.plan.wish", "")))
            .told("growth.own.plan.told", "");

    static final ContentKind STEP = new ContentKind(
                    "growth.own.step",
                    34,
                    "",
                    Audience.MANAGER,
                    false,
                    List.of(
                            new Text(STEP_TEXT, Plans.LONGEST, "growth.plan.step", "", true),
                            new Text(OUTCOME_TEXT, Plans.LONGEST, "growth.plan.outcome", "")))
            .told("growth.own.step.told", "");

    @Bean
    ContentKind planGoalKind() {
        return GOAL;
    }

    @Bean
    ContentKind planStepKind() {
        return STEP;
    }

    @Bean
    ContentTitles planGoalTitles(PlanStore store, CurrentUser currentUser, MessageSource messages) {
        return new Titles(
                GOAL,
                subject -> GoalId.of(subject).isPresent(),
                subject -> GoalId.of(subject)
                        .map(goal -> store.findGoals(currentUser.require(), List.of(goal.value())))
                        .filter(goals -> !goals.isEmpty())
                        .isPresent(),
                messages);
    }

    @Bean
    ContentTitles planStepTitles(PlanStore store, CurrentUser currentUser, MessageSource messages) {
        return new Titles(
                STEP,
                subject -> StepId.of(subject).isPresent(),
                subject -> StepId.of(subject)
                        .map(step -> store.findSteps(currentUser.require(), List.of(step.value())))
                        .filter(steps -> !steps.isEmpty())
                        .isPresent(),
                messages);
    }

    /**
     * What goals and steps are called beside the words of whoever wrote them. What is written of one goes with it, so each of which there is
     * something is there.
     *
     * @param isOne whether something could be about such a subject
     * @param isViewers whether it is one of the viewer's, to write about
     */
    private record Titles(
            ContentKind kind, Predicate<String> isOne, Predicate<String> isViewers, MessageSource messages)
            implements ContentTitles {

        @Override
        public Map<String, String> titles(Collection<String> subjects) {
            String called = messages.getMessage(kind.key() + ".one", null, LocaleContextHolder.getLocale());
            return each(subjects, called);
        }

        @Override
        public boolean isThere(String subject) {
            return isViewers.test(subject);
        }

        @Override
        public Map<String, Around> around(Collection<String> subjects) {
            return each(subjects, new Around(null, null, PAGE));
        }

        private <V> Map<String, V> each(Collection<String> subjects, V value) {
            return subjects.stream()
                    .filter(isOne)
                    .distinct()
                    .collect(Collectors.toMap(subject -> subject, subject -> value));
        }
    }
}
