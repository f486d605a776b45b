package org.waymark.reflection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.security.CurrentUser;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentTitles;

/** What answers are called, and where they belong: what their subjects say, and the rows of their questions. */
@Component
class AnswerTitles implements ContentTitles {

    private final AnswerRepository answers;
    private final QuestionTexts texts;
    private final CurrentUser currentUser;

    AnswerTitles(AnswerRepository answers, QuestionTexts texts, CurrentUser currentUser) {
        this.answers = answers;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @Override
    public ContentKind kind() {
        return AnswerContent.KIND;
    }

    @Override
    public Map<String, String> titles(Collection<String> subjects) {
        return bySubject(
                subjects,
                subject ->
                        Optional.ofNullable(subject.question()).map(texts::bank).orElseGet(texts::gone));
    }

    /** A question in own words stands beneath. */
    @Override
    public Map<String, String> fullTitles(Collection<String> subjects) {
        return bySubject(
                subjects,
                subject ->
                        Optional.ofNullable(subject.question()).map(texts::bank).orElse(""));
    }

    @Override
    public boolean isThere(String subject) {
        return find(subject).isPresent();
    }

    @Override
    public void hold(Collection<String> subjects) {
        answers.hold(ids(subjects), viewer().value());
    }

    private static Long[] ids(Collection<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> AnswerSubject.parse(subject).stream())
                .map(subject -> subject.answer().value())
                .toArray(Long[]::new);
    }

    @Override
    public boolean isOpen(String subject) {
        return find(subject).filter(answer -> !answer.skipped()).isPresent();
    }

    private Optional<Answer> find(String subject) {
        return AnswerSubject.parse(subject)
                .flatMap(known -> answers.findByIdAndAuthorId(known.answer().value(), viewer().value())
                        .filter(answer -> answer.subject().equals(known)));
    }

    @Override
    public Map<String, Around> around(Collection<String> subjects) {
        Map<String, Around> around = new HashMap<>();
        answers.findAllWithReflection(List.of(ids(subjects)), viewer().value())
                .forEach(answer -> around.put(
                        answer.subject().toString(),
                        new Around(
                                answer.kind().key(),
                                meeting(answer.reflection()),
                                "reflections/" + answer.reflection().id())));
        return around;
    }

    private static OwnThing.@Nullable Meeting meeting(Reflection reflection) {
        Long oneOnOne = reflection.oneOnOneId();
        return oneOnOne == null ? null : new OwnThing.Meeting(oneOnOne, reflection.day());
    }

    @Override
    public Place place() {
        return new Place(ReflectionData.ANSWER, ReflectionData.SUBJECT);
    }

    private static Map<String, String> bySubject(Collection<String> subjects, Function<AnswerSubject, String> title) {
        Map<String, String> titles = new HashMap<>();
        subjects.forEach(
                subject -> AnswerSubject.parse(subject).ifPresent(known -> titles.put(subject, title.apply(known))));
        return titles;
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
