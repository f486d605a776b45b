package org.waymark.reflection.observation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;

/** What managers see in people, as what they write: by question, about one person. */
@Configuration
class ObservationContent {

    static final String WORDS = "words";

    static final ContentKind KIND = new ContentKind(
            "reflection.own.observations",
            50,
            "",
            Audience.PERSON_ABOUT,
            false,
            List.of(new Text(WORDS, Observations.LONGEST)));

    @Bean
    ContentKind observationKind() {
        return KIND;
    }

    @Bean
    ContentTitles observationTitles(QuestionTexts texts) {
        return new ContentTitles() {

            @Override
            public ContentKind kind() {
                return KIND;
            }

            @Override
            public Map<String, String> titles(Collection<String> questions) {
                Map<String, String> titles = new HashMap<>();
                questions.forEach(id -> texts.find(id).ifPresent(words -> titles.put(id, words)));
                return titles;
            }

            @Override
            public String gone(String question) {
                return texts.bank(question);
            }
        };
    }
}
