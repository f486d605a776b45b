package org.waymark.base.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.base.text.OneLine;

/**
 * What somebody looks for: words, or parts of words, in any order; a single letter begins a word. Neither case nor accents
 * matter, to the database (its functions {@code folded} and {@code holds}) as little as here.
 *
 * @param words folded, each once; empty for everything
 */
public record Sought(List<String> words) {

    /** How many characters of what was typed count, in UTF-16; nobody types more to find something. */
    public static final int LONGEST = 200;

    /** How many words count. */
    public static final int MOST_WORDS = 8;

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");
    private static final int FEWEST_LETTERS = 2;

    /**
     * Reads what was typed.
     *
     * @param text anything; what is too long is cut
     * @return its words
     */
    public static Sought of(String text) {
        String line = OneLine.of(text.substring(0, Math.min(text.length(), LONGEST)));
        return new Sought(Arrays.stream(fold(line).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    /**
     * Whether it says enough to look everywhere for it.
     *
     * @return false for less than two letters, which nearly everything has
     */
    public boolean isEnough() {
        return words.stream().anyMatch(word -> word.codePointCount(0, word.length()) >= FEWEST_LETTERS);
    }

    /**
     * Whether a text has every word.
     *
     * @param content any text
     * @return true if nothing is sought
     */
    public boolean isIn(String content) {
        String folded = " " + fold(content);
        return words.stream().map(Sought::sought).allMatch(folded::contains);
    }

    /**
     * The same for the database's {@code holds}.
     *
     * @return a pattern for each word
     */
    public String[] patterns() {
        return words.stream()
                .map(word -> "%" + WILD.matcher(sought(word)).replaceAll("\\\\$0") + "%")
                .toArray(String[]::new);
    }

    /** In scripts with small letters nearly everything has one of them somewhere, so that it has to begin a word. */
    private static String sought(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isLowerCase(word.codePointAt(0))
                ? " " + word
                : word;
    }

    /** Letter by letter, as the database does it: what a letter becomes does not depend on those around it. */
    private static String fold(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
