package org.waymark.sharing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.Freshness;

/**
 * A shared version as it is kept.
 *
 * @param content of what
 * @param kind the key of its kind
 * @param revision which of the versions it is that were ever shared
 * @param ofRevision of which revision of it
 * @param words by name of the text; for a topic those that belong to it
 * @param revisionRead the revision that its reader has read, null for none
 * @param openedAt when they last opened a version that was new to them, null if they did not
 */
record SharedRow(
        long content,
        String kind,
        String subject,
        PersonId author,
        PersonId reader,
        int revision,
        int ofRevision,
        Instant sharedAt,
        Map<String, SealedText> words,
        @Nullable Integer revisionRead,
        @Nullable Instant openedAt) {

    static SharedRow of(
            ContentRow content,
            ConfirmedReader reader,
            int revision,
            int ofRevision,
            Instant now,
            Map<String, SealedText> words) {
        return new SharedRow(
                content.id(),
                content.kind(),
                content.subject(),
                content.author(),
                reader.id(),
                revision,
                ofRevision,
                now,
                words,
                null,
                null);
    }

    SharedRow with(Map<String, SealedText> sealedAnew) {
        return new SharedRow(
                content,
                kind,
                subject,
                author,
                reader,
                revision,
                ofRevision,
                sharedAt,
                sealedAnew,
                revisionRead,
                openedAt);
    }

    /** Whether its author has written since; they may have gone back to the same words. */
    boolean isOutdated(ContentRow now) {
        return now.revision() != ofRevision;
    }

    Freshness freshness() {
        if (revisionRead == null) {
            return Freshness.NEW;
        }
        return revisionRead == revision ? Freshness.READ : Freshness.CHANGED;
    }
}
