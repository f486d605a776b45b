package org.waymark.careerpath.document;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes ids in kebab-case from the words of people: the same words always give the same id. Other scripts are written in Latin
 * letters, as {@code docs/decisions/2026-11-29-addresses-in-latin-letters.md} says.
 */
public final class Slug {

    /** What every id looks like. */
    public static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST = 80;

    /** Signs that stand for a sound, not for a boundary between words. */
    private static final Pattern SOUND = Pattern.compile("[\\p{M}\\p{Lm}'`’ʹʺ]");

    private Slug() {}

    /**
     * Makes an id.
     *
     * @param words of people
     * @return empty if the words have no letter or digit to make one from, or only some that nobody writes in Latin ones
     */
    public static String of(String words) {
        String plain = base(words);
        String latin = isLatin(plain) ? plain : inLatin(words);
        String joined = latin.replaceAll("[^a-z0-9]+", "-");
        return joined.substring(0, Math.min(joined.length(), LONGEST)).replaceAll("^-|-$", "");
    }

    /**
     * Makes an id that nothing else has.
     *
     * @param words of people
     * @param otherwise what is numbered if the words make none
     * @param isTaken whether something else has an id
     * @return the first of the {@link #candidates} that is free
     */
    public static String free(String words, String otherwise, Predicate<String> isTaken) {
        return candidates(words, otherwise).filter(isTaken.negate()).findFirst().orElseThrow();
    }

    /**
     * Makes ids: the one of the words, and numbered ones for words that sound like others.
     *
     * @param words of people
     * @param otherwise what is numbered if the words make none
     * @return without an end
     */
    public static Stream<String> candidates(String words, String otherwise) {
        String stem = of(words);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> stem.isEmpty() ? otherwise + "-" + number : number == 1 ? stem : stem + "-" + number);
    }

    /**
     * Whether there is anything in some words that an id can stand for.
     *
     * @param words of people
     * @return true with a letter or digit of any script
     */
    public static boolean isSpoken(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Whether words differ in nothing but capitals, accents, blanks and signs: one of them may be a slip.
     *
     * @param words of people
     * @param others to compare them with
     * @return true also for the same words
     */
    public static boolean isAlike(String words, String others) {
        return letters(words).equals(letters(others));
    }

    /**
     * Whether words are their id but for capitals, accents, blanks and signs.
     *
     * @param words of people
     * @return true without a letter or digit that is not Latin
     */
    public static boolean isLatin(String words) {
        return base(words).codePoints().noneMatch(point -> point > 0x7F && Character.isLetterOrDigit(point));
    }

    private static String letters(String words) {
        return base(words).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String base(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String inLatin(String words) {
        String latin = Latin.LETTERS.transliterate(Normalizer.normalize(words, Normalizer.Form.NFC));
        return base(SOUND.matcher(latin).replaceAll(""));
    }

    /** Is read when it is first needed, which few ladders ever do. */
    private static final class Latin {

        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
