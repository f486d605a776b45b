package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Foundation;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.text.WordBag;
import org.waymark.careerpath.LadderRepository.BelowRow;
import org.waymark.careerpath.LadderRepository.ExpectationRow;

/**
 * Tells which expectation of one role each of another role comes from, in one competency: the one with the same text, else the one that
 * it builds on, or that builds on it, else, in order, the one that is most alike. None is taken twice; of several that build on one, the
 * most alike comes from it.
 */
final class Pairing {

    /** With fewer words in common, the words that differ would be most of a sentence, and say less than the whole of it. */
    private static final double ALIKE = 0.5;

    private static final int NONE = -1;

    private final List<ExpectationRow> first;
    private final List<ExpectationRow> other;
    private final List<WordBag> firstWords;
    private final List<WordBag> otherWords;

    /** For each of the other role the place of the one that it comes from. */
    private final int[] origins;

    private final boolean[] isTaken;

    Pairing(List<ExpectationRow> first, List<ExpectationRow> other) {
        this.first = first;
        this.other = other;
        firstWords = words(first);
        otherWords = words(other);
        origins = new int[other.size()];
        Arrays.fill(origins, NONE);
        isTaken = new boolean[first.size()];
        takeSameText();
        takeMostAlike(any -> true, Pairing::isKnown, 0);
        takeInOrder();
    }

    private static List<WordBag> words(List<ExpectationRow> rows) {
        return rows.stream().map(row -> WordBag.of(row.text())).toList();
    }

    /** Also where the first role is the higher one, and builds on the other. */
    private static boolean isKnown(ExpectationRow one, ExpectationRow origin) {
        boolean isSame = one.address() != null && one.address().equals(origin.address());
        return isSame || isOn(one.below(), origin) || isOn(origin.below(), one);
    }

    private static boolean isOn(@Nullable BelowRow below, ExpectationRow origin) {
        return below != null && below.address().equals(origin.address());
    }

    private void takeSameText() {
        for (int i = 0; i < origins.length; i++) {
            for (int j = 0; j < first.size() && origins[i] == NONE; j++) {
                if (!isTaken[j] && other.get(i).text().equals(first.get(j).text())) {
                    take(i, j);
                }
            }
        }
    }

    /** Of all pairs that may be one, the most alike first. */
    private void takeMostAlike(IntPredicate of, BiPredicate<ExpectationRow, ExpectationRow> mayBe, double least) {
        record Pair(int one, int origin, double likeness) {}
        IntStream.range(0, origins.length)
                .filter(of)
                .boxed()
                .flatMap(i -> IntStream.range(0, first.size())
                        .filter(j -> mayBe.test(other.get(i), first.get(j)))
                        .mapToObj(j -> new Pair(i, j, likeness(i, j))))
                .filter(pair -> pair.likeness() >= least)
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .forEach(pair -> {
                    if (origins[pair.one()] == NONE && !isTaken[pair.origin()]) {
                        take(pair.one(), pair.origin());
                    }
                });
    }

    private void takeInOrder() {
        for (int i = 0; i < origins.length; i++) {
            int one = i;
            takeMostAlike(place -> place == one, (row, origin) -> true, ALIKE);
        }
    }

    private void take(int one, int origin) {
        origins[one] = origin;
        isTaken[origin] = true;
    }

    private double likeness(int one, int origin) {
        return otherWords.get(one).likeness(firstWords.get(origin));
    }

    /** What becomes of one of the first role, at its place. */
    Difference becomes(int place) {
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] == place) {
                return difference(i) == Difference.STAYS ? Difference.STAYS : Difference.CHANGED;
            }
        }
        return Difference.LEFT;
    }

    /** What the other role asks, in its order. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < origins.length; i++) {
            ExpectationRow row = other.get(i);
            Difference difference = difference(i);
            boolean isReworded = difference == Difference.CHANGED;
            String before = isReworded ? first.get(origins[i]).text() : null;
            boolean isSaid = difference == Difference.STAYS || (isReworded && isOn(row.below(), first.get(origins[i])));
            lines.add(new Line(row.text(), difference, before, isSaid ? null : foundation(row.below())));
        }
        return lines;
    }

    private Difference difference(int place) {
        int origin = origins[place];
        if (origin == NONE) {
            return Difference.NEW;
        }
        if (other.get(place).text().equals(first.get(origin).text())) {
            return Difference.STAYS;
        }
        return likeness(place, origin) >= ALIKE ? Difference.CHANGED : Difference.NEW;
    }

    private @Nullable Foundation foundation(@Nullable BelowRow below) {
        if (below == null) {
            return null;
        }
        boolean isOfFirst = first.stream().anyMatch(row -> isOn(below, row));
        return new Foundation(below.text(), isOfFirst ? null : below.role());
    }
}
