package org.waymark.questionbank;

import java.util.Locale;

/** How much time and trust a question asks for. */
public enum Depth {
    /** Easy, also with a newcomer. */
    LIGHT(1),
    /** Needs some thought. */
    STEADY(2),
    /** Needs trust and time. */
    DEEP(3);

    private final int level;

    Depth(int level) {
        this.level = level;
    }

    /**
     * Names its text in the translation bundles.
     *
     * @return a key
     */
    public String key() {
        return "questionbank.depth." + name().toLowerCase(Locale.ROOT);
    }

    /** From 1, the lightest. */
    int level() {
        return level;
    }
}
