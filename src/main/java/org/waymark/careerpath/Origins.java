package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tells which expectation of a role a new wording comes from. Expectations have no id in a file, yet other records will
 * point at them: the same text in the same competency is the same expectation, and what is left over in a competency is
 * taken in order, as reworded.
 */
final class Origins {

    private Origins() {}

    /**
     * Finds the origin of each expectation.
     *
     * @return for each of {@code after} its index in {@code before}, -1 if it is new; none is used twice
     */
    static List<Integer> of(List<PathDocument.Expectation> before, List<PathDocument.Expectation> after) {
        List<Integer> origins = new ArrayList<>(Collections.nCopies(after.size(), -1));
        boolean[] isUsed = new boolean[before.size()];
        for (boolean isSameText : new boolean[] {true, false}) {
            for (int i = 0; i < after.size(); i++) {
                for (int j = 0; j < before.size() && origins.get(i) < 0; j++) {
                    PathDocument.Expectation one = after.get(i);
                    PathDocument.Expectation other = before.get(j);
                    if (!isUsed[j]
                            && one.competency().equals(other.competency())
                            && (!isSameText || one.text().equals(other.text()))) {
                        isUsed[j] = true;
                        origins.set(i, j);
                    }
                }
            }
        }
        return origins;
    }
}
