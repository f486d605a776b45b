package org.waymark.reflection;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswersErased;
import org.waymark.sharing.ContentErased;

/** With the words of an answer goes its question; one to which nothing was ever written stays. */
@Component
class ErasedAnswers {

    private final AnswerRepository answers;
    private final ApplicationEventPublisher events;

    ErasedAnswers(AnswerRepository answers, ApplicationEventPublisher events) {
        this.answers = answers;
        this.events = events;
    }

    @EventListener
    void on(ContentErased event) {
        if (event.kind().equals(AnswerContent.KIND.key())) {
            List<AnswerId> erased = event.subjects().stream()
                    .flatMap(subject -> AnswerSubject.parse(subject).stream())
                    .map(AnswerSubject::answer)
                    .toList();
            answers.erase(
                    erased.stream().map(AnswerId::value).toList(),
                    event.author().value());
            events.publishEvent(new AnswersErased(event.author(), erased));
        }
    }
}
