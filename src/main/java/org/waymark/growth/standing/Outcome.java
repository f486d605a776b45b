package org.waymark.growth.standing;

import java.util.Locale;

/** What the two agree to do with what they found. */
public enum Outcome {
    /** They go on working at it. */
    GO_ON,
    /** It is ready to be proposed. */
    PROPOSE;

    /**
     * Where its words stand in the bundles.
     *
     * @return a key
     */
    public String key() {
        return StandingContent.OUTCOME_KEY + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
