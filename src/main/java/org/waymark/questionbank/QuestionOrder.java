package org.waymark.questionbank;

import java.util.Iterator;
import java.util.List;

/** The order of the questions of a kind. */
public final class QuestionOrder {

    private QuestionOrder() {}

    /**
     * Puts some into an order, in the places that they have together; the others stay where they are.
     *
     * @param now as it is
     * @param ids in the order that they shall have; those that are not in it are passed over
     * @return the order then
     */
    public static List<String> arranged(List<String> now, List<String> ids) {
        Iterator<String> next = ids.stream().filter(now::contains).iterator();
        return now.stream().map(id -> ids.contains(id) ? next.next() : id).toList();
    }
}
