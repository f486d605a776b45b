package org.waymark.careerpath.document;

import java.util.Locale;

/** How a step changes somebody's place. */
public enum StepKind {
    /** To a higher level of the same path. */
    PROMOTION,
    /** To another role of the same path, without a change of standing. */
    LATERAL,
    /** To a role of another path. */
    ACROSS;

    /**
     * The word for this kind in files, style classes and translation keys.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a kind by its {@link #word()}.
     *
     * @param word in any capitals
     * @return the kind
     * @throws IllegalArgumentException if no kind has it
     */
    public static StepKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
