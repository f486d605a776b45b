package org.waymark.growth.standing;

import java.util.Locale;

/** Whether somebody has seen what a role asks. None of them is a mark, and nothing is counted. */
public enum Seen {
    /** They have, and say when and how. */
    SEEN,
    /** They have not seen it yet. */
    NOT_YET,
    /** There was no occasion for it in the work of today. */
    NOT_ASKED;

    /** What the text is called that holds it, among those of its content. */
    public static final String TEXT = StandingContent.SEEN;

    /**
     * Where its words stand in the bundles.
     *
     * @return a key
     */
    public String key() {
        return StandingContent.SEEN_KEY + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
