package org.waymark.careerpath.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * Whether a role appeals to the viewer, as they see it themselves.
 *
 * @param choice what they chose, null if nothing yet
 * @param words what they wrote, empty if nothing
 * @param lost whether they wrote or chose something that does not open any more
 * @param wordsRevision counts the savings of the words, see {@link Appeals#saveWords}
 * @param manager with whom it can be shared today, null for somebody who reports to nobody
 * @param share how it is shared, null if it is not
 */
public record AppealDetail(
        @Nullable AppealChoice choice,
        String words,
        boolean lost,
        int wordsRevision,
        @Nullable PersonReference manager,
        @Nullable ShareDetail share) {

    /**
     * How it is shared.
     *
     * @param recipient the name of the person it is shared with
     * @param since when this version was shared
     * @param changedSince whether it was changed since
     * @param openedAt when the recipient last opened a version that was new to them, null if they did not
     */
    public record ShareDetail(
            String recipient,
            Instant since,
            boolean changedSince,
            @Nullable Instant openedAt) {}

    /**
     * Whether there is anything to share.
     *
     * @return false if nothing was chosen or written
     */
    public boolean isEmpty() {
        return choice == null && words.isEmpty();
    }
}
