package org.waymark.growth.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.base.security.CurrentUser;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.Sharing;

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
                    new Text(WISH_TEXT, Plans.LONGEST, "growth.plan.wish", "")));

    static final ContentKind STEP = new ContentKind(
            "growth.own.step",
            34,
            "",
            Audience.MANAGER,
            false,
            List.of(
                    new Text(STEP_TEXT, Plans.LONGEST, "growth.plan.step", ""),
                    new Text(OUTCOME_TEXT, Plans.LONGEST, "growth.plan.outcome", "")));

    @Bean
    ContentKind planGoalKind() {
        return GOAL;
    }

    @Bean
    ContentKind planStepKind() {
        return STEP;
    }

    @Bean
    ContentTitles planGoalTitles(
            PlanStore store, CurrentUser currentUser, ObjectProvider<Sharing> sharing, MessageSource messages) {
        return new Titles(
                GOAL,
                GOAL_TEXT,
                subjects -> store.findGoals(currentUser.require(), numbers(subjects, GoalId::of, GoalId::value)).stream()
                        .map(goal -> goal.id().subject())
                        .toList(),
                sharing,
                messages);
    }

    @Bean
    ContentTitles planStepTitles(
            PlanStore store, CurrentUser currentUser, ObjectProvider<Sharing> sharing, MessageSource messages) {
        return new Titles(
                STEP,
                STEP_TEXT,
                subjects -> store.findSteps(currentUser.require(), numbers(subjects, StepId::of, StepId::value)).stream()
                        .map(step -> step.id().subject())
                        .toList(),
                sharing,
                messages);
    }

    private static <I> List<Long> numbers(
            Collection<String> subjects, Function<String, Optional<I>> id, Function<I, Long> number) {
        return subjects.stream()
                .flatMap(subject -> id.apply(subject).stream())
                .map(number)
                .toList();
    }

    /**
     * What goals and steps are called: by the words of whoever wrote them, as nobody else did.
     *
     * @param text the one that says what it is
     * @param there those of some subjects that are the viewer's and there
     * @param sharing opens the words; asked for late, as it needs to know what things are called
     */
    private record Titles(
            ContentKind kind,
            String text,
            Function<Collection<String>, List<String>> there,
            ObjectProvider<Sharing> sharing,
            MessageSource messages)
            implements ContentTitles {

        @Override
        public Map<String, String> titles(Collection<String> subjects) {
            List<String> found = there.apply(subjects);
            Map<String, String> titles = new HashMap<>(withoutWords(found));
            if (!found.isEmpty()) {
                sharing.getObject()
                        .words(kind, found, text)
                        .forEach((subject, words) -> words.filter(known -> !known.isBlank())
                                .ifPresent(known -> titles.put(subject, known)));
            }
            return titles;
        }

        /** Its words stand beneath. */
        @Override
        public Map<String, String> fullTitles(Collection<String> subjects) {
            return withoutWords(there.apply(subjects));
        }

        private Map<String, String> withoutWords(List<String> found) {
            String called = Objects.requireNonNullElse(
                    messages.getMessage(kind.key() + ".one", null, "", LocaleContextHolder.getLocale()), "");
            return found.stream().collect(Collectors.toMap(subject -> subject, subject -> called));
        }

        @Override
        public boolean isThere(String subject) {
            return !there.apply(List.of(subject)).isEmpty();
        }

        @Override
        public Map<String, Around> around(Collection<String> subjects) {
            return there.apply(subjects).stream()
                    .collect(Collectors.toMap(subject -> subject, subject -> new Around(null, null, PAGE)));
        }
    }
}
