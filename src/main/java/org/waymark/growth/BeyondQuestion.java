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

    /** What the text is called that is written to it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BeyondQuestion of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
