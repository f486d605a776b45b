package org.waymark.base.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Things set side by side, topic by topic, in their own words. What differs from the first one is said in words; nothing is
 * scored.
 *
 * @param sides at least two; the first is what the reader knows, such as their role
 * @param rows the topics, in the order in which they are read
 */
public record SideBySide(List<Side> sides, List<Row> rows) {

    /**
     * One of them.
     *
     * @param name what it is called
     * @param address where it has a page, without the leading slash
     */
    public record Side(String name, String address) {}

    /**
     * One topic.
     *
     * @param topic its name
     * @param cells what each side says to it, in the order of the sides
     */
    public record Row(String topic, List<Cell> cells) {

        /**
         * How one side differs from the first in this topic.
         *
         * @param side counted from 1, which is the one after the first
         * @return {@link Difference#STAYS} if they say the same
         */
        public Difference difference(int side) {
            Cell first = cells.getFirst();
            Cell other = cells.get(side);
            if (first.lines().isEmpty() && !other.lines().isEmpty()) {
                return Difference.NEW;
            }
            boolean isSame = first.lines().size() == other.lines().size()
                    && other.lines().stream().allMatch(line -> line.difference() == Difference.STAYS);
            return isSame ? Difference.STAYS : Difference.CHANGED;
        }

        /**
         * How the sides differ from the first in this topic, taken together.
         *
         * @return {@link Difference#STAYS} if all say the same, {@link Difference#NEW} if the first says nothing to it
         */
        public Difference difference() {
            if (cells.getFirst().lines().isEmpty()) {
                return Difference.NEW;
            }
            boolean isSame = IntStream.range(1, cells.size()).allMatch(side -> difference(side) == Difference.STAYS);
            return isSame ? Difference.STAYS : Difference.CHANGED;
        }
    }

    /**
     * What one side says to a topic.
     *
     * @param note a few words on the whole of it, null for none
     * @param lines empty if it says nothing
     */
    public record Cell(@Nullable String note, List<Line> lines) {}

    /**
     * One sentence.
     *
     * @param text in Markdown, without headings and lists
     * @param difference how it differs from the first side, null on the first side itself
     */
    public record Line(String text, @Nullable Difference difference) {}

    /** How a sentence or a topic differs from the first side. */
    public enum Difference {
        /** Both say it in the same words. */
        STAYS,
        /** The first says something else instead. */
        CHANGED,
        /** The first says nothing like it. */
        NEW
    }
}
