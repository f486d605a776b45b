package org.waymark.growth.strength;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.growth.KeepingPlace;
import org.waymark.growth.KeepingPlace.Keeper;

/** Answers that are kept as a strength: each begins one, with its words where they answer the same. */
@Configuration
class StrengthPlaces {

    @Bean
    KeepingPlace namedStrengthPlace(Strengths strengths) {
        // What does not fit into a heading says how it shows, and its author names it.
        return place(
                "strength",
                Set.of("strengths-seen-in-self"),
                answer -> strengths
                        .begin(
                                answer.words().length() <= StrengthContent.LONGEST_WHAT
                                        ? StrengthContent.WHAT
                                        : StrengthContent.USE,
                                answer.words())
                        .map(StrengthId::toString));
    }

    @Bean
    KeepingPlace usedStrengthPlace(Strengths strengths) {
        return place("strength-use", Set.of("strengths-used-daily"), into(strengths, StrengthContent.USE));
    }

    @Bean
    KeepingPlace bestStrengthPlace(Strengths strengths) {
        return place(
                "strength-best", Set.of("strengths-at-best", "best-recent-day"), into(strengths, StrengthContent.BEST));
    }

    @Bean
    KeepingPlace energyStrengthPlace(Strengths strengths) {
        return place("strength-energy", Set.of("energy-and-flow"), into(strengths, StrengthContent.ENERGY));
    }

    private static Keeper into(Strengths strengths, String text) {
        return answer -> strengths.begin(text, answer.words()).map(StrengthId::toString);
    }

    private static KeepingPlace place(String word, Set<String> intents, Keeper keeper) {
        return new KeepingPlace(
                word,
                intents,
                StrengthContent.LONGEST,
                StrengthContent.STRENGTHS,
                keeper,
                strength -> StrengthContent.PAGE + "?" + StrengthContent.SHOW + "=" + strength);
    }
}
