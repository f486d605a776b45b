package org.waymark.growth.plan;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.growth.KeepingPlace;

/** Answers that are kept as a goal of the plan, which begins from them; another goal that is active stays so. */
@Configuration
class PlanPlace {

    @Bean
    KeepingPlace goalPlace(Plans plans) {
        return new KeepingPlace(
                "goal",
                Set.of("long-term-goals", "skill-to-improve"),
                Plans.LONGEST,
                PlanContent.GOAL,
                answer -> Optional.of(plans.begin(answer.words(), PlanOrigin.ANSWER, answer.id())
                        .subject()),
                goal -> PlanContent.PAGE);
    }
}
