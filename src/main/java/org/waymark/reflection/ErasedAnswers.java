package org.waymark.reflection;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.sharing.ContentErased;

/** With the words of an answer goes its question; one to which nothing was ever written stays. */
@Component
class ErasedAnswers {

    private final AnswerRepository answers;

    ErasedAnswers(AnswerRepository answers) {
        this.answers = answers;
    }

    @EventListener
    void on(ContentErased event) {
        if (event.kind().equals(AnswerContent.KIND.key())) {
            answers.erase(
                    event.subjects().stream()
                            .flatMap(subject -> AnswerSubject.parse(subject).stream())
                            .map(subject -> subject.answer().value())
                            .toList(),
                    event.author().value());
        }
    }
}
