package org.waymark.reflection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/** The viewer's own answers that a manager of before could read, and nobody can any more. */
@Service
@DeniedByDefault
@Transactional
public class AnswerHandover {

    private final Sharing sharing;
    private final AnswerRepository answers;
    private final QuestionTexts questions;
    private final CurrentUser currentUser;

    AnswerHandover(Sharing sharing, AnswerRepository answers, QuestionTexts questions, CurrentUser currentUser) {
        this.sharing = sharing;
        this.answers = answers;
        this.questions = questions;
        this.currentUser = currentUser;
    }

    /**
     * What could be handed over.
     *
     * @param andThese of those that are shared with today's manager, which to list too
     * @return by kind, the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<EarlierAnswer> earlier(Collection<AnswerId> andThese) {
        List<SharedContent> found = sharing.earlier(
                AnswerContent.KIND,
                find(andThese).keySet().stream().map(AnswerSubject::toString).toList());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<AnswerSubject, ReflectionId> reflections = find(found.stream()
                .flatMap(share -> AnswerSubject.parse(share.subject()).stream())
                .map(AnswerSubject::answer)
                .toList());
        return found.stream()
                .flatMap(share -> AnswerSubject.parse(share.subject())
                        .flatMap(subject -> Stream.ofNullable(reflections.get(subject))
                                .map(reflection -> earlier(share, subject, reflection))
                                .findFirst())
                        .stream())
                .sorted(Comparator.comparing(
                        (EarlierAnswer answer) -> answer.question().kind()))
                .toList();
    }

    /** The reflection of each. */
    private Map<AnswerSubject, ReflectionId> find(Collection<AnswerId> ids) {
        Map<AnswerSubject, ReflectionId> reflections = new HashMap<>();
        if (!ids.isEmpty()) {
            answers.findAllWithReflection(ids.stream().map(AnswerId::value).toList(), viewer().value())
                    .forEach(answer -> reflections.put(
                            answer.subject(), answer.reflection().id()));
        }
        return reflections;
    }

    /**
     * Hands exactly the version that was shared before over to the manager of today: a new share, as of now.
     *
     * @param id which answer
     * @param named whom the page named as the reader
     * @param withWords false for the topic only
     * @throws NothingToHandOver if it is no such answer of the viewer's
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void handOver(AnswerId id, NamedReader named, boolean withWords) {
        Answer answer = answers.findOwn(id.value(), viewer().value()).orElseThrow(NothingToHandOver::new);
        sharing.handOver(answer.content(), named, withWords);
    }

    private EarlierAnswer earlier(SharedContent share, AnswerSubject subject, ReflectionId reflection) {
        return new EarlierAnswer(
                subject.answer(),
                reflection,
                questions.read(subject, share),
                questions.words(share),
                share.reader(),
                share.sharedAt());
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
