package org.waymark.reflection;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PersonReference;

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
     * @param reader of its author
     * @param names of recipient, reader and proposer
     */
    AnswerDetail of(
            Answer answer,
            boolean answeredBefore,
            TextReader reader,
            @Nullable Share share,
            @Nullable ShareReading reading,
            Function<PersonId, @Nullable PersonReference> names) {
        // Empty where there are words that do not open any more.
        Optional<String> draft = answer.draft()
                .map(words -> reader.open(answer.draftPlace(), words))
                .orElse(Optional.of(""));
        return new AnswerDetail(
                answer.id(),
                questions.read(answer.question(), reader, answer.ownQuestionPlace()),
                answer.proposedBy().map(names).map(PersonReference::name).orElse(null),
                answeredBefore,
                answer.skipped(),
                draft.orElse(""),
                draft.isEmpty(),
                answer.draftRevision(),
                state(draft, reader, share, reading, names));
    }

    private static ShareState state(
            Optional<String> draft,
            TextReader reader,
            @Nullable Share share,
            @Nullable ShareReading reading,
            Function<PersonId, @Nullable PersonReference> names) {
        String openedBy = reading == null ? null : name(names, reading.reader());
        var openedAt = reading == null ? null : reading.lastReadAt();
        if (share == null) {
            return new ShareState(Audience.ONLY_AUTHOR, null, null, false, null, openedBy, openedAt);
        }
        Optional<String> shared = share.text().flatMap(text -> reader.open(Share.textPlace(share.answer()), text));
        boolean changed = share.text().isPresent() && !shared.equals(draft);
        Audience audience = share.text().isPresent() ? Audience.MANAGER : Audience.TOPIC_ONLY;
        return new ShareState(
                audience,
                name(names, share.recipient()),
                share.sharedAt(),
                changed,
                shared.map(String::hashCode).orElse(null),
                openedBy,
                openedAt);
    }

    static String name(Function<PersonId, @Nullable PersonReference> names, PersonId person) {
        PersonReference reference = names.apply(person);
        return reference == null ? "" : reference.called();
    }
}
