package org.waymark.growth.goal;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.growth.KeepingPlace;
import org.waymark.growth.KeepingPlace.Addresser;

/** Answers that are kept among one's goals: each begins something, with its words where they answer the same. */
@Configuration
class GoalPlaces {

    private static final Addresser SHOWN = subject -> GoalContent.PAGE + "?show=" + subject;

    @Bean
    KeepingPlace picturePlace(Goals goals) {
        return new KeepingPlace(
                "picture",
                Set.of("ten-year-picture"),
                GoalContent.LONGEST,
                GoalContent.PICTURE,
                (answer, words) -> goals.beginPicture(GoalContent.PICTURE_WORDS, words),
                SHOWN);
    }

    @Bean
    KeepingPlace modelPlace(Goals goals) {
        return new KeepingPlace(
                "picture-model",
                Set.of("career-to-model"),
                GoalContent.LONGEST,
                GoalContent.PICTURE,
                (answer, words) -> goals.beginPicture(GoalContent.MODEL, words),
                SHOWN);
    }

    @Bean
    KeepingPlace inLinePlace(Goals goals) {
        return new KeepingPlace(
                "in-line",
                Set.of("work-in-line-with-goals"),
                GoalContent.LONGEST,
                GoalContent.MILESTONE,
                (answer, words) -> goals.beginMilestone(GoalContent.IN_LINE, words),
                GoalPlaces::milestone);
    }

    @Bean
    KeepingPlace toChangePlace(Goals goals) {
        return new KeepingPlace(
                "to-change",
                Set.of("progress-more-here"),
                GoalContent.LONGEST,
                GoalContent.MILESTONE,
                (answer, words) -> goals.beginMilestone(GoalContent.TO_CHANGE, words),
                GoalPlaces::milestone);
    }

    @Bean
    KeepingPlace progressPlace(Goals goals) {
        return new KeepingPlace(
                "progress",
                Set.of("content-with-progress"),
                GoalContent.LONGEST,
                GoalContent.PROGRESS,
                (answer, words) -> goals.beginProgress(words),
                day -> GoalContent.PROGRESS_PAGE + "?day=" + day);
    }

    @Bean
    KeepingPlace experimentPlace(Goals goals) {
        return new KeepingPlace(
                "experiment",
                Set.of("any-project"),
                GoalContent.LONGEST,
                GoalContent.EXPERIMENT,
                (answer, words) -> goals.beginExperiment(words),
                SHOWN);
    }

    private static String milestone(String id) {
        return SHOWN.address("milestone-" + id);
    }
}
