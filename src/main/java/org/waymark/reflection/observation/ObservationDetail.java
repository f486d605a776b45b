package org.waymark.reflection.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Question;

/**
 * A question about a direct report, with what its author, the manager, has written.
 *
 * @param question from the manager's side of the bank
 * @param draft what was written last, empty if nothing
 * @param lost whether something was written that does not open any more
 * @param revision counts the savings, see {@link Observations#save}
 * @param share how it is shared, null if it is not
 * @param openedAt when the person last opened a version that was new to them, null if they did not
 */
public record ObservationDetail(
        Question question,
        String draft,
        boolean lost,
        int revision,
        @Nullable ShareDetail share,
        @Nullable Instant openedAt) {

    /**
     * How it is shared.
     *
     * @param since when this version was shared
     * @param changedSince whether the draft was saved again since
     */
    public record ShareDetail(Instant since, boolean changedSince) {}
}
