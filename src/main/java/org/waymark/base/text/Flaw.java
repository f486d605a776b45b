package org.waymark.base.text;

import java.io.Serializable;
import java.util.Locale;

/**
 * A character that does not belong where it stands. The sentences stand in the bundle, under the {@code key} of each kind.
 *
 * @param kind what is wrong with it
 * @param sign its code point
 */
public record Flaw(Kind kind, int sign) implements Serializable {

    /** What can be wrong with a character. */
    public enum Kind {
        /** A control, half a character, or a code point that is no character. */
        NO_CHARACTER,
        /** It cannot be seen, or turns the direction of writing. */
        HIDDEN
    }

    /**
     * The sentence in the bundle; its argument is the {@link #code}.
     *
     * @return its key
     */
    public String key() {
        return "base.text." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What to look for, as nobody sees the character itself.
     *
     * @return such as {@code U+200B}
     */
    public String code() {
        return String.format("U+%04X", sign);
    }
}
