package org.waymark.organization.importing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * How a file is read that came by itself, besides what counts for every file.
 *
 * @param asker who stands for whoever imports while nobody does, as they made what brought the file: what would make them another
 *     person or somebody's manager waits for a second one. Null if nobody of the portal did
 * @param leftAlone whom the file does not change, as somebody else keeps them
 */
public record FeedTerms(@Nullable PersonId asker, Set<PersonId> leftAlone) {

    /** Those of a file that somebody imports by hand. */
    static final FeedTerms NONE = new FeedTerms(null, Set.of());

    /** Copies it. */
    public FeedTerms {
        leftAlone = Set.copyOf(leftAlone);
    }
}
