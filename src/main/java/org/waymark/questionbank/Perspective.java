package org.waymark.questionbank;

import java.util.Locale;

/** From whose side a question is meant. */
public enum Perspective {
    /** The employee reflects on it. */
    EMPLOYEE,
    /** The manager reflects on the person, or prepares to hand something over. */
    MANAGER;

    /**
     * Names its text in the translation bundles.
     *
     * @return a key
     */
    public String key() {
        return "questionbank.side." + name().toLowerCase(Locale.ROOT);
    }
}
