package org.waymark.growth.goal;

import java.util.Locale;

/** What somebody says in place of goals. */
public enum Stance {
    /** They have no long-term goal. */
    NO_LONG_TERM_GOAL,
    /** They are happy where they are. */
    HAPPY_HERE;

    /** What the keys begin with of what they are called. */
    static final String CODES = "growth.goal.stance.";

    /**
     * What it is called.
     *
     * @return a key in the bundles
     */
    public String key() {
        return CODES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
