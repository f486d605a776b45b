package org.waymark.careerpath;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds what belongs in no text, and what could not even be kept in a database. */
final class UnusableText {

    /** Ends of lines, of whichever system, and tabs. */
    private static final String FINE = "\n\r\t\u0085";

    private UnusableText() {}

    /** The first control character or half of a character, as a sentence. */
    static Optional<String> find(String text) {
        return find(text, point -> isControl(point) || isLost(point));
    }

    /** The first character that could not be kept, as a sentence: zero, or half of a character. */
    static Optional<String> findLost(String text) {
        return find(text, UnusableText::isLost);
    }

    private static Optional<String> find(String text, IntPredicate isUnusable) {
        return text.codePoints()
                .filter(isUnusable)
                .mapToObj(point -> "The character " + String.format("U+%04X", point) + " belongs in no text.")
                .findFirst();
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && FINE.indexOf(point) < 0;
    }

    private static boolean isLost(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
