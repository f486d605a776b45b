package org.waymark.growth.standing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one of two people wrote of what they agreed.
 *
 * @param outcome what is to come of it, null if they did not say
 * @param words empty if they wrote nothing, and for words that do not open any more
 * @param revision counts the savings of one's own words, see {@link Standings#saveAgreed}
 * @param isShared whether the other one reads it
 * @param isChanged whether it was changed since it was shared
 */
public record Agreed(@Nullable Outcome outcome, String words, int revision, boolean isShared, boolean isChanged)
        implements Serializable {

    /**
     * Whether there is anything to share.
     *
     * @return false if nothing was written or chosen
     */
    public boolean hasSomething() {
        return outcome != null || !words.isEmpty();
    }
}
