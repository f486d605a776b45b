package org.waymark.reflection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/** The viewer's own answers one by one, for modules in which they go on living. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class OwnAnswers {

    private final AnswerRepository answers;
    private final QuestionTexts questions;
    private final Sharing sharing;
    private final CurrentUser currentUser;

    OwnAnswers(AnswerRepository answers, QuestionTexts questions, Sharing sharing, CurrentUser currentUser) {
        this.answers = answers;
        this.questions = questions;
        this.sharing = sharing;
        this.currentUser = currentUser;
    }

    /**
     * An answer to which something is written.
     *
     * @param id which
     * @param question the question
     * @param bankId the id of a question of the bank, null for one in own words
     * @param words what is written, whatever of it is shared
     * @param page the address of its reflection, without the leading slash
     */
    public record Written(
            AnswerId id, String question, @Nullable String bankId, String words, String page) {}

    /**
     * Finds one.
     *
     * @param id nobody has checked it
     * @return empty if the viewer has no such answer, or has not written to it, or if that does not open any more
     */
    @ForEmployees
    public Optional<Written> find(AnswerId id) {
        return answers.findAllWithReflection(List.of(id.value()), viewer().value()).stream()
                .findFirst()
                .flatMap(this::written);
    }

    private Optional<Written> written(Answer answer) {
        OwnContent mine = sharing.mine(answer.content());
        OwnContent.Text own = mine.text(AnswerContent.QUESTION);
        String question = questions
                .read(answer.kind(), answer.bankId(), own.lost() ? Optional.empty() : Optional.of(own.words()))
                .text();
        return Optional.of(mine.text(AnswerContent.ANSWER).words())
                .filter(words -> !words.isBlank())
                .map(words -> new Written(answer.id(), question, answer.bankId(), words, page(answer)));
    }

    /**
     * The questions of some answers that are of the bank, with where each answer stands.
     *
     * @param ids which answers
     * @return by answer, without words; those that are not the viewer's are missing, and those in own words
     */
    @ForEmployees
    public Map<AnswerId, Written> findQuestions(Collection<AnswerId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : answers.findAllWithReflection(
                                ids.stream().map(AnswerId::value).toList(), viewer().value())
                        .stream()
                        .flatMap(answer -> Optional.ofNullable(answer.bankId()).stream()
                                .map(bank -> new Written(answer.id(), questions.bank(bank), bank, "", page(answer))))
                        .collect(Collectors.toMap(Written::id, Function.identity()));
    }

    private static String page(Answer answer) {
        return "reflections/" + answer.reflection().id();
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
