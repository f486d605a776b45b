package org.waymark.insight;

import org.jspecify.annotations.Nullable;

/**
 * How many of several people took part, as far as it may be known.
 *
 * @param people how many they are
 * @param band how much may be known
 * @param tookPart how many took part, null unless the band is {@link Band#EXACT}
 */
public record Headcount(int people, Band band, @Nullable Integer tookPart) {

    /** How much may be known. */
    public enum Band {
        /** The number: at least five took part, and at least five did not. */
        EXACT,

        /** Of ten people or more, fewer than five took part. */
        FEW,

        /** Of ten people or more, all but fewer than five took part. */
        MOST,

        /** Nothing: they are too few, or another department's number would follow from theirs. */
        HIDDEN
    }
}
