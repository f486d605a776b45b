package org.waymark.reflection;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.reflection.AnswerRepository.Written;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.sharing.Sharing;

/**
 * The same question, answered at different times: for its author and nobody else. A question of the bank is the same wherever
 * it is asked; one in own words is the same where its words are, whatever their case and blanks.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ThenAndNow {

    private final AnswerRepository answers;
    private final Sharing sharing;
    private final QuestionTexts questions;
    private final List<ThenAndNowProvider> others;
    private final CurrentUser currentUser;

    ThenAndNow(
            AnswerRepository answers,
            Sharing sharing,
            QuestionTexts questions,
            List<ThenAndNowProvider> others,
            CurrentUser currentUser) {
        this.answers = answers;
        this.sharing = sharing;
        this.questions = questions;
        this.others = others;
        this.currentUser = currentUser;
    }

    /**
     * The questions that the viewer answered in more than one reflection.
     *
     * @return the one that was answered last first
     */
    @ForEmployees
    public List<RepeatedQuestion> all() {
        List<Written> written = answers.findWritten(viewer().value());
        SameQuestion same = SameQuestion.of(written.stream().map(Written::subject), sharing);
        return written.stream()
                .collect(groupingBy(each -> same.key(each.subject()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(times -> reflectionsOf(times).size() > 1)
                .map(times -> repeated(times, same))
                .sorted(comparing(RepeatedQuestion::last).reversed())
                .toList();
    }

    /**
     * What the viewer wrote elsewhere, as it was and as it is.
     *
     * @return possibly empty
     */
    @ForEmployees
    public List<WrittenOverTime> others() {
        return others.stream().flatMap(other -> other.mine().stream()).toList();
    }

    private RepeatedQuestion repeated(List<Written> times, SameQuestion same) {
        AnswerSubject latest = times.getLast().subject();
        return new RepeatedQuestion(
                questions.read(latest.kind(), latest.question(), same.words(latest)),
                latest.answer(),
                reflectionsOf(times).size(),
                times.getFirst().day(),
                times.getLast().day());
    }

    private static Set<Long> reflectionsOf(Collection<Written> written) {
        return written.stream().map(Written::reflection).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What the viewer answered to a question whenever it was asked.
     *
     * @param id any of the answers to it; nothing needs to be written there
     * @return empty if there is no such answer of the viewer's
     */
    @ForEmployees
    public Optional<AnswersOverTime> of(AnswerId id) {
        return answers.findByIdAndAuthorId(id.value(), viewer().value())
                .map(Answer::subject)
                .map(this::of);
    }

    private AnswersOverTime of(AnswerSubject asked) {
        String question = asked.question();
        List<Written> candidates = question == null
                ? answers.findWrittenToOwn(viewer().value())
                : answers.findWrittenTo(viewer().value(), question);
        SameQuestion same = SameQuestion.of(
                Stream.concat(Stream.of(asked), candidates.stream().map(Written::subject)), sharing);
        // Of a reflection that asks it twice, the later answer counts.
        Map<Long, Written> byReflection = new LinkedHashMap<>();
        candidates.stream()
                .filter(written -> same.key(written.subject()).equals(same.key(asked)))
                .forEach(written -> byReflection.put(written.reflection(), written));
        Map<String, Optional<String>> words = sharing.words(
                AnswerContent.KIND,
                byReflection.values().stream()
                        .map(written -> written.subject().toString())
                        .toList(),
                AnswerContent.ANSWER);
        return new AnswersOverTime(
                questions.read(asked.kind(), question, same.words(asked)),
                byReflection.values().stream()
                        .map(written -> then(
                                written, words.getOrDefault(written.subject().toString(), Optional.empty())))
                        .toList());
    }

    private static AnswersOverTime.Then then(Written written, Optional<String> words) {
        return new AnswersOverTime.Then(
                new ReflectionId(written.reflection()), written.day(), words.orElse(""), words.isEmpty());
    }

    private PersonId viewer() {
        return currentUser.require();
    }

    /**
     * A question that somebody answered more than once.
     *
     * @param question what was asked
     * @param latest the latest of the answers
     * @param times in how many reflections it was answered
     * @param first the day of the first of them
     * @param last the day of the latest of them
     */
    public record RepeatedQuestion(
            AskedQuestion question, AnswerId latest, int times, LocalDate first, LocalDate last) {}
}
