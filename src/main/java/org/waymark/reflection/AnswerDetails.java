package org.waymark.reflection;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.sharing.OwnContent;

/** Turns a stored answer into what its author sees. */
@Component
class AnswerDetails {

    private final QuestionTexts questions;

    AnswerDetails(QuestionTexts questions) {
        this.questions = questions;
    }

    /**
     * An answer in full.
     *
     * @param answeredBefore whether its author answered the same question in an earlier reflection
     * @param mine what they have written to it
     * @param opening who opened it, null if nobody did
     * @param onward where it leads
     * @param names of recipient, reader and proposer
     */
    AnswerDetail of(
            Answer answer,
            boolean answeredBefore,
            OwnContent mine,
            OwnContent.@Nullable Opening opening,
            AnswerPlaces.Onward onward,
            Function<PersonId, @Nullable PersonReference> names) {
        OwnContent.Text draft = mine.text(AnswerContent.ANSWER);
        return new AnswerDetail(
                answer.id(),
                question(answer, mine),
                answer.proposedBy().map(names).map(PersonReference::name).orElse(null),
                answeredBefore,
                answer.skipped(),
                draft.words(),
                draft.lost(),
                draft.revision(),
                state(mine.share(), opening, names),
                onward);
    }

    private AskedQuestion question(Answer answer, OwnContent mine) {
        OwnContent.Text own = mine.text(AnswerContent.QUESTION);
        return questions.read(answer.kind(), answer.bankId(), own.lost() ? Optional.empty() : Optional.of(own.words()));
    }

    private static ShareState state(
            OwnContent.@Nullable Share share,
            OwnContent.@Nullable Opening opening,
            Function<PersonId, @Nullable PersonReference> names) {
        String openedBy = opening == null ? null : name(names, opening.reader());
        var openedAt = opening == null ? null : opening.at();
        if (share == null) {
            return new ShareState(AnswerAudience.ONLY_AUTHOR, null, null, false, null, openedBy, openedAt);
        }
        return new ShareState(
                share.isTopic() ? AnswerAudience.TOPIC_ONLY : AnswerAudience.MANAGER,
                name(names, share.reader()),
                share.since(),
                share.changedSince(),
                share.texts()
                        .getOrDefault(AnswerContent.ANSWER, Optional.empty())
                        .map(String::hashCode)
                        .orElse(null),
                openedBy,
                openedAt);
    }

    static String name(Function<PersonId, @Nullable PersonReference> names, PersonId person) {
        PersonReference reference = names.apply(person);
        return reference == null ? "" : reference.called();
    }
}
