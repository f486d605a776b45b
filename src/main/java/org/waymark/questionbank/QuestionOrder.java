package org.waymark.questionbank;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The order of the questions of a kind. */
public final class QuestionOrder {

    private QuestionOrder() {}

    /**
     * Puts some into an order, in the places that they have together; the others stay where they are.
     *
     * @param now as it is
     * @param listed in the order that they shall have; those that are not in it are passed over
     * @param <T> questions or their ids
     * @return the order then
     */
    public static <T> List<T> arranged(List<T> now, List<T> listed) {
        Set<T> there = new HashSet<>(now);
        Set<T> moved = new HashSet<>(listed);
        Iterator<T> next = listed.stream().filter(there::contains).iterator();
        return now.stream()
                .map(each -> moved.contains(each) ? next.next() : each)
                .toList();
    }
}
