package org.waymark.careerpath.appeal;

import java.util.Locale;

/** Whether a role appeals, in the person's own judgement. None of them is better than another. */
public enum AppealChoice {
    /** They would like to get there. */
    APPEALS,
    /** They do not know yet. */
    MAYBE,
    /** They would rather not. */
    NOT_FOR_ME,
    /** They are happy where they are. */
    HAPPY_WHERE_I_AM;

    /**
     * The key of the words for this choice.
     *
     * @return for a translation bundle
     */
    public String key() {
        return "careerpath.appeal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
