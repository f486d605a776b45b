package org.waymark.growth.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.text.Sentence;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Found;
import org.waymark.sharing.SharedQuery.Titled;

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
                null,
                messages);
    }

    @Bean
    ContentTitles planStepTitles(PlanStore store, CurrentUser currentUser, MessageSource messages, Clock clock) {
        return new Titles(
                STEP,
                subject -> StepId.of(subject).isPresent(),
                subject -> StepId.of(subject)
                        .map(step -> store.findSteps(currentUser.require(), List.of(step.value())))
                        .filter(steps -> !steps.isEmpty())
                        .isPresent(),
                new SharedQuery<>("""
                    select subject, '', case when step.is_next then 'next' end, step.due
                    from unnest(asked.subjects) subject
                        left join shared_steps(asked.author, asked.reader) step using (subject)
                    """, found -> new Titled(called(STEP, messages), facts(found, LocalDate.now(clock)))),
                messages);
    }

    /** What a reader of a step learns of where it stands. */
    private static List<Sentence> facts(Found found, LocalDate today) {
        List<Sentence> facts = new ArrayList<>();
        if (found.detail().equals("next")) {
            facts.add(Sentence.of("growth.plan.shared-step.next"));
        }
        LocalDate due = found.day();
        if (due != null) {
            facts.add(Sentence.of(due.isBefore(today) ? "growth.plan.steps.missed" : "growth.plan.steps.due", due));
        }
        return facts;
    }

    private static String called(ContentKind kind, MessageSource messages) {
        return messages.getMessage(kind.key() + ".one", null, LocaleContextHolder.getLocale());
    }

    /**
     * What goals and steps are called beside the words of whoever wrote them. What is written of one goes with it, so each of which there is
     * something is there.
     *
     * @param isOne whether something could be about such a subject
     * @param isViewers whether it is one of the viewer's, to write about
     * @param query as {@link ContentTitles#query}
     */
    private record Titles(
            ContentKind kind,
            Predicate<String> isOne,
            Predicate<String> isViewers,
            @Nullable SharedQuery<Titled> query,
            MessageSource messages)
            implements ContentTitles {

        @Override
        public Map<String, String> titles(Collection<String> subjects) {
            return each(subjects, called(kind, messages));
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
