package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Tells which expectation of a role a new wording comes from, as other records will point at them. One with an id says so itself.
 * Of the others the same text in the same competency is the same expectation, and what is left over in a competency is taken in
 * order, as reworded.
 */
public final class Origins {

    /** What makes two the same, from what says most to what says least. */
    private static final List<BiPredicate<PathDocument.Expectation, PathDocument.Expectation>> SIGNS = List.of(
            (one, other) -> one.id() != null && one.id().equals(other.id()),
            (one, other) ->
                    one.competency().equals(other.competency()) && one.text().equals(other.text()),
            (one, other) -> one.competency().equals(other.competency()) && (one.id() == null || other.id() == null));

    private Origins() {}

    /**
     * Finds the origin of each expectation.
     *
     * @param before what the role asked
     * @param after what it asks
     * @return for each of {@code after} its index in {@code before}, -1 if it is new; none is used twice
     */
    public static List<Integer> of(List<PathDocument.Expectation> before, List<PathDocument.Expectation> after) {
        List<Integer> origins = new ArrayList<>(Collections.nCopies(after.size(), -1));
        boolean[] isUsed = new boolean[before.size()];
        for (var sign : SIGNS) {
            for (int i = 0; i < after.size(); i++) {
                for (int j = 0; j < before.size() && origins.get(i) < 0; j++) {
                    if (!isUsed[j] && sign.test(after.get(i), before.get(j))) {
                        isUsed[j] = true;
                        origins.set(i, j);
                    }
                }
            }
        }
        return origins;
    }
}
