package org.waymark.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * @param reflection in which it stands
     * @param question the question
     * @param bankId the id of a question of the bank, null for one in own words
     * @param words what is written, whatever of it is shared
     * @param at when something was last written to it
     */
    public record Written(
            AnswerId id,
            ReflectionId reflection,
            String question,
            @Nullable String bankId,
            String words,
            Instant at) {

        /**
         * Where it stands.
         *
         * @return the address of a page, without the leading slash
         */
        public String page() {
            return page(reflection.value());
        }

        /**
         * Where the answers of a reflection stand.
         *
         * @param reflection which
         * @return the address of a page, without the leading slash
         */
        public static String page(long reflection) {
            return "reflections/" + reflection;
        }
    }

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
                .flatMap(words -> sharing.writtenAt(answer.content())
                        .map(at -> new Written(
                                answer.id(), answer.reflection().id(), question, answer.bankId(), words, at)));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
