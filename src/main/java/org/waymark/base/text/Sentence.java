package org.waymark.base.text;

import java.io.Serializable;
import java.util.List;

/**
 * Something to tell a person, on its way to where it is told: which text of the bundles, and what the text names. Whoever finds
 * something amiss says it with one; the words come where somebody reads them, in their language. See
 * {@code docs/decisions/2026-11-30-no-sentence-in-java.md}.
 *
 * @param key of the text
 * @param arguments what it names: words of people and files, numbers where the text depends on how many, and other sentences
 */
public record Sentence(String key, List<Object> arguments) implements Serializable {

    /**
     * A sentence.
     *
     * @param key of its text
     * @param arguments what it names
     * @return the sentence
     */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /**
     * Things told after one another.
     *
     * @param join the key of the text that joins two, such as “{0}, {1}”
     * @param things sentences or words, at least one
     * @return a sentence or words
     */
    public static Object joined(String join, List<?> things) {
        // In halves, so that a list of thousands is not nested as deeply.
        int half = things.size() / 2;
        return half == 0
                ? things.getFirst()
                : of(join, joined(join, things.subList(0, half)), joined(join, things.subList(half, things.size())));
    }

    /**
     * Says it.
     *
     * @param texts in the language of whoever reads
     * @return its words
     */
    public String in(Texts texts) {
        return texts.get(
                key,
                arguments.stream()
                        .map(argument -> argument instanceof Sentence sentence ? sentence.in(texts) : argument)
                        .toArray());
    }
}
