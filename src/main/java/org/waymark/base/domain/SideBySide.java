package org.waymark.base.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two things set side by side, topic by topic, in their own words. What differs is said in words; nothing is scored.
 *
 * @param left what the reader knows, such as their role
 * @param right what it is compared with
 * @param rows the topics, in the order in which they are read
 */
public record SideBySide(Side left, Side right, List<Row> rows) {

    /**
     * One of the two.
     *
     * @param name what it is called
     * @param address where it has a page, without the leading slash
     */
    public record Side(String name, String address) {}

    /**
     * One topic.
     *
     * @param topic its name
     * @param left what the left side says to it
     * @param right what the right side says to it
     */
    public record Row(String topic, Cell left, Cell right) {

        /**
         * How the right side differs from the left in this topic.
         *
         * @return {@link Difference#STAYS} if they say the same
         */
        public Difference difference() {
            if (left.lines().isEmpty()) {
                return Difference.NEW;
            }
            boolean isSame = left.lines().size() == right.lines().size()
                    && right.lines().stream().allMatch(line -> line.difference() == Difference.STAYS);
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
     * @param text plain text
     * @param difference how it differs from the left side, null on the left side itself
     */
    public record Line(String text, @Nullable Difference difference) {}

    /** How a sentence or a topic of the right side differs from the left. */
    public enum Difference {
        /** Both say it in the same words. */
        STAYS,
        /** The left says something else instead. */
        CHANGED,
        /** The left says nothing like it. */
        NEW
    }
}
