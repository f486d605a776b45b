package org.waymark.questionbank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * What the company settled about a question.
 *
 * @param hidden whether nobody is asked it any more
 * @param note for whom it is good; empty for nothing
 * @param version counts the changes of what it says, its note among it; hiding is none
 * @param changedBy who changed that last, null for the operator and if nobody did
 * @param changedAt when; it says nothing if nobody did
 * @param wordings of a question of its own, the newest last; empty for one of Waymark's
 */
record QuestionSetting(
        boolean hidden,
        String note,
        int version,
        @Nullable PersonId changedBy,
        Instant changedAt,
        List<Question> wordings) {

    /** What holds as long as nothing was settled. */
    static final QuestionSetting NONE = new QuestionSetting(false, "", 0, null, Instant.EPOCH, List.of());

    /**
     * A question as it is asked today.
     *
     * @param shipped what comes with Waymark by that id; null for nothing
     * @return in its newest words, with its note; empty if there is none
     */
    Optional<Question> newest(@Nullable Question shipped) {
        return Optional.ofNullable(wordings.isEmpty() ? shipped : wordings.getLast())
                .map(question -> question.noted(note));
    }
}
