package org.waymark.growth;

import java.util.Locale;

/** What somebody may write about a life beyond the company. */
public enum BeyondQuestion {
    /** The change they think of. */
    CHANGE,
    /** Which skills and experiences for it can be gained here. */
    GAIN,
    /** Which changes to today's work would help. */
    WORK;

    /**
     * Where its words stand in the bundles.
     *
     * @return a key
     */
    public String key() {
        return "growth.beyond." + name().toLowerCase(Locale.ROOT);
    }

    /** The column that holds what was written to it, in each of the tables. */
    String column() {
        return name().toLowerCase(Locale.ROOT) + "_words";
    }
}
