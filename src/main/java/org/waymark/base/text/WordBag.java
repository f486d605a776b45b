package org.waymark.base.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a text in no order, to tell how much of it another text says as well. Capitals and signs do not count. */
public final class WordBag {

    private final Map<String, Long> counts;
    private final int size;

    private WordBag(List<String> words) {
        this.counts = words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.size = words.size();
    }

    /**
     * Gathers the words of a text.
     *
     * @param text of any language
     * @return its words
     */
    public static WordBag of(String text) {
        return new WordBag(Tokens.of(text).stream()
                .filter(Tokens.Token::isWord)
                .map(Tokens.Token::plain)
                .toList());
    }

    /**
     * The share of the words of both that both have.
     *
     * @param other the words of another text
     * @return from 0, no word, to 1, all words
     */
    public double likeness(WordBag other) {
        long shared = counts.entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0L)))
                .sum();
        return size + other.size == 0 ? 0 : 2.0 * shared / (size + other.size);
    }
}
