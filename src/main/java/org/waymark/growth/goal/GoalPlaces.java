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
                answer -> goals.beginPicture(GoalContent.PICTURE_WORDS, answer.words()),
                SHOWN);
    }

    @Bean
    KeepingPlace modelPlace(Goals goals) {
        return new KeepingPlace(
                "picture-model",
                Set.of("career-to-model"),
                GoalContent.LONGEST,
                GoalContent.PICTURE,
                answer -> goals.beginPicture(GoalContent.MODEL, answer.words()),
                SHOWN);
    }

    @Bean
    KeepingPlace inLinePlace(Goals goals) {
        return new KeepingPlace(
                "in-line",
                Set.of("work-in-line-with-goals"),
                GoalContent.LONGEST,
                GoalContent.MILESTONE,
                answer -> goals.beginMilestone(GoalContent.IN_LINE, answer.words()),
                GoalPlaces::milestone);
    }

    @Bean
    KeepingPlace toChangePlace(Goals goals) {
        return new KeepingPlace(
                "to-change",
                Set.of("progress-more-here"),
                GoalContent.LONGEST,
                GoalContent.MILESTONE,
                answer -> goals.beginMilestone(GoalContent.TO_CHANGE, answer.words()),
                GoalPlaces::milestone);
    }

    @Bean
    KeepingPlace progressPlace(Goals goals) {
        return new KeepingPlace(
                "progress",
                Set.of("content-with-progress"),
                GoalContent.LONGEST,
                GoalContent.PROGRESS,
                answer -> goals.beginProgress(answer.words(), answer.at()),
                day -> GoalContent.PROGRESS_PAGE + "?day=" + day);
    }

    @Bean
    KeepingPlace experimentPlace(Goals goals) {
        return new KeepingPlace(
                "experiment",
                Set.of("any-project"),
                GoalContent.LONGEST,
                GoalContent.EXPERIMENT,
                answer -> goals.beginExperiment(answer.words()),
                SHOWN);
    }

    private static String milestone(String id) {
        return SHOWN.address("milestone-" + id);
    }
}
