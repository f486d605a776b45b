package org.waymark.reflection;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;

/** Answers, those to questions of the day among them, as what people write: by {@link AnswerSubject}. */
@Configuration
class AnswerContent {

    /** A question in its author's own words; not there for one of the bank. */
    static final String QUESTION = "question";

    static final String ANSWER = "answer";

    static final ContentKind KIND = new ContentKind(
            "reflection.own.answers",
            10,
            "",
            Audience.MANAGER,
            true,
            true,
            List.of(
                    new Text(QUESTION, AskedQuestion.LONGEST_QUESTION, "reflection.content.question", "", true),
                    new Text(ANSWER, AskedQuestion.LONGEST_ANSWER, "reflection.content.answer", "")));

    @Bean
    ContentKind answerKind() {
        return KIND;
    }
}
