package org.waymark.reflection;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.reflection.AnswerRepository.Written;

/**
 * The same question, answered at different times: for its author and nobody else. A question of the bank is the same wherever
 * it is asked; one in own words is the same where its words are, whatever their case and blanks.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ThenAndNow {

    private final AnswerRepository answers;
    private final QuestionTexts questions;
    private final TextVault vault;
    private final CurrentUser currentUser;

    ThenAndNow(AnswerRepository answers, QuestionTexts questions, TextVault vault, CurrentUser currentUser) {
        this.answers = answers;
        this.questions = questions;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    /**
     * The questions that the viewer answered in more than one reflection.
     *
     * @return the one that was answered last first
     */
    @ForEmployees
    public List<RepeatedQuestion> all() {
        TextReader reader = vault.forReading(viewer());
        return answers.findWritten(viewer().value()).stream()
                .collect(groupingBy(
                        written -> identity(written.question(), written.answer(), reader),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(same -> reflectionsOf(same).size() > 1)
                .map(same -> repeated(same, reader))
                .sorted(comparing(RepeatedQuestion::last).reversed())
                .toList();
    }

    private RepeatedQuestion repeated(List<Written> same, TextReader reader) {
        Written latest = same.getLast();
        return new RepeatedQuestion(
                questions.read(latest.question(), reader, Share.ownQuestionPlace(latest.answer())),
                latest.answer(),
                reflectionsOf(same).size(),
                same.getFirst().day(),
                latest.day());
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
        return answers.findByIdAndAuthorId(id.value(), viewer().value()).map(this::of);
    }

    private AnswersOverTime of(Answer asked) {
        TextReader reader = vault.forReading(viewer());
        String identity = identity(asked.question(), asked.id(), reader);
        // Of a reflection that asks it twice, the later answer counts.
        Map<ReflectionId, AnswersOverTime.Then> byReflection = new LinkedHashMap<>();
        candidates(asked).stream()
                .filter(answer ->
                        identity(answer.question(), answer.id(), reader).equals(identity))
                .forEach(answer -> byReflection.put(answer.reflection().id(), then(answer, reader)));
        return new AnswersOverTime(
                questions.read(asked.question(), reader, asked.ownQuestionPlace()), List.copyOf(byReflection.values()));
    }

    private List<Answer> candidates(Answer asked) {
        return asked.question().ownWords() == null
                ? answers.findWrittenTo(
                        viewer().value(), String.valueOf(asked.question().bankId()))
                : answers.findWrittenToOwn(viewer().value());
    }

    private static AnswersOverTime.Then then(Answer answer, TextReader reader) {
        Optional<String> words = answer.draft().flatMap(draft -> reader.open(answer.draftPlace(), draft));
        return new AnswersOverTime.Then(
                answer.reflection().id(), answer.reflection().day(), words.orElse(""), words.isEmpty());
    }

    /**
     * Which answers of a reflection have earlier ones to the same question.
     *
     * @param written what was written in earlier reflections
     */
    static Set<AnswerId> answeredBefore(Reflection reflection, List<Written> written, TextReader reader) {
        Set<String> before = written.stream()
                .map(each -> identity(each.question(), each.answer(), reader))
                .collect(Collectors.toSet());
        return reflection.answers().stream()
                .filter(answer -> before.contains(identity(answer.question(), answer.id(), reader)))
                .map(Answer::id)
                .collect(Collectors.toSet());
    }

    private static String identity(QuestionSource question, AnswerId answer, TextReader reader) {
        SealedText own = question.ownWords();
        if (own == null) {
            return "bank " + question.bankId();
        }
        return reader.open(Share.ownQuestionPlace(answer), own)
                .map(words -> "own " + words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                // A question that does not open any more is like no other.
                .orElse("lost " + answer.value());
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
