package org.waymark.growth.goal;

import java.util.Locale;

/** How far off a milestone is, the farthest first. */
public enum Horizon {
    /** In ten years. */
    TEN,
    /** In five years. */
    FIVE,
    /** In two years. */
    TWO,
    /** Next. */
    NEXT;

    /**
     * What it is called.
     *
     * @return a key in the bundles
     */
    public String key() {
        return "growth.goal.horizon." + name().toLowerCase(Locale.ROOT);
    }
}
