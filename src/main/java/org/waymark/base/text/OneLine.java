package org.waymark.base.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text of one line that names something: a person, a department, a path, a role, a room. Two of them that look the same to
 * everybody are the same characters, so nothing in them is composed in two ways, and nothing in them is invisible or turns the
 * direction of writing; but for joiners where an emoji or a script needs them.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-texts-from-outside.md">Decision: texts from outside</a>
 */
public final class OneLine {

    /** All of Unicode's white space: blanks of any width, line breaks, tabs. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x{85}]+");

    /** Drawn as a blank, though Unicode takes it for a sign. */
    private static final int EMPTY_BRAILLE = 0x2800;

    private static final int REPLACEMENT = 0xFFFD;

    private OneLine() {}

    /**
     * Composes a text (NFC) and makes every run of blanks and line breaks one space, none at the ends.
     *
     * @param text any text
     * @return one line; it may still have a {@link #flaw}
     */
    public static String of(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /**
     * What keeps a line from naming anything.
     *
     * @param line as {@link #of} made it
     * @return the first flaw; empty if there is none
     */
    public static Optional<Flaw> flaw(String line) {
        int sign;
        for (int at = 0; at < line.length(); at += Character.charCount(sign)) {
            sign = line.codePointAt(at);
            if (isNoCharacter(sign)) {
                return Optional.of(new Flaw(Flaw.Kind.NO_CHARACTER, sign));
            }
            if (isHidden(sign) && !Joiners.isAtWork(line, at)) {
                return Optional.of(new Flaw(Flaw.Kind.HIDDEN, sign));
            }
        }
        return Optional.empty();
    }

    /**
     * A line that names something.
     *
     * @param text any text
     * @return it, as {@link #of} makes it
     * @throws UnfitTextException if it has a flaw
     */
    public static String checked(String text) {
        String line = of(text);
        flaw(line).ifPresent(flaw -> {
            throw new UnfitTextException(flaw);
        });
        return line;
    }

    /**
     * Whether there is anything to read in it.
     *
     * @param line any text
     * @return false without a letter or digit of any script
     */
    public static boolean isReadable(String line) {
        return line.codePoints().anyMatch(sign -> Character.isLetterOrDigit(sign) && !isHidden(sign));
    }

    /**
     * Whether a letter was lost before the text came here, most often by reading it in another encoding than it was written in.
     *
     * @param line any text
     * @return true if it holds a replacement character
     */
    public static boolean hasLostLetter(String line) {
        return line.indexOf(REPLACEMENT) >= 0;
    }

    /** Controls, halves of a character, and code points that are none. */
    private static boolean isNoCharacter(int sign) {
        return switch (UCharacter.getType(sign)) {
            case UCharacterCategory.CONTROL, UCharacterCategory.SURROGATE -> true;
            default -> UCharacter.hasBinaryProperty(sign, UProperty.NONCHARACTER_CODE_POINT);
        };
    }

    /** Draws nothing; signs that are written around a number, which some scripts have, do. */
    private static boolean isHidden(int sign) {
        return sign == EMPTY_BRAILLE
                || UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || (UCharacter.getType(sign) == UCharacterCategory.FORMAT
                        && !UCharacter.hasBinaryProperty(sign, UProperty.PREPENDED_CONCATENATION_MARK));
    }
}
