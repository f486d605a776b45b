package org.waymark.careerpath.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.careerpath.document.Differing;

/** Words for levels in the orders that somebody set by hand, from the ground up. */
final class LevelOrders {

    /** Names with a comma in them need the other one. */
    private static final char COMMA = ',';

    private static final char SEMICOLON = ';';

    private final List<List<String>> orders;
    private final List<List<String>> remembered;
    private final Set<List<String>> inUse = new LinkedHashSet<>();

    /**
     * Orders to choose from.
     *
     * @param stated come first, so that a new order replaces one that is remembered
     */
    LevelOrders(List<List<String>> stated, List<List<String>> remembered) {
        this.remembered = remembered;
        this.orders = Stream.concat(stated.stream(), remembered.stream()).toList();
    }

    /** An order as it is written in an option: separated by commas, or by semicolons if there is one. */
    static List<String> parse(String text) {
        char separator = text.indexOf(SEMICOLON) < 0 ? COMMA : SEMICOLON;
        return Stream.of(text.split(String.valueOf(separator)))
                .map(Differing::oneLine)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** An order as {@link #parse} reads it. */
    static String format(List<String> order) {
        boolean hasComma = order.stream().anyMatch(word -> word.indexOf(COMMA) >= 0);
        return String.join(String.valueOf(hasComma ? SEMICOLON : COMMA), order);
    }

    /** Words in the order in which they come first; the case of letters does not make another. */
    static List<String> distinct(Collection<String> words) {
        Map<String, String> byKey = new LinkedHashMap<>();
        words.forEach(word -> byKey.putIfAbsent(key(word), word));
        return List.copyOf(byKey.values());
    }

    /**
     * The order of a path's levels: the first that has all of them.
     *
     * @return the words of the path alone; empty if no order has all of them
     */
    Optional<List<String>> of(Collection<String> words) {
        Set<String> keys = words.stream().map(LevelOrders::key).collect(Collectors.toSet());
        for (List<String> order : orders) {
            if (order.stream().map(LevelOrders::key).toList().containsAll(keys)) {
                inUse.add(order);
                return Optional.of(
                        order.stream().filter(word -> keys.contains(key(word))).toList());
            }
        }
        return Optional.empty();
    }

    /** What makes two words the same level. */
    static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** What is worth remembering: the orders that were taken, and earlier ones that none of these stands for. */
    List<List<String>> toRemember() {
        Stream<List<String>> others = remembered.stream()
                .filter(order -> !inUse.contains(order) && inUse.stream().noneMatch(taken -> taken.containsAll(order)));
        return Stream.concat(inUse.stream(), others).toList();
    }
}
