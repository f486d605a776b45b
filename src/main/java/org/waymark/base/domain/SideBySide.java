package org.waymark.base.domain;

import java.util.List;
import java.util.Objects;
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
     * The same without what stays: neither topics to which all sides say the same, nor the sentences that do.
     *
     * @return what is left, possibly no row at all
     */
    public SideBySide onlyChanges() {
        return new SideBySide(
                sides,
                rows.stream()
                        .filter(row -> row.difference() != Difference.STAYS)
                        .map(row -> new Row(
                                row.topic(),
                                row.cells().stream().map(Cell::onlyChanges).toList()))
                        .toList());
    }

    /**
     * How many sentences of one side differ from the first in some way.
     *
     * @param side counted from 1, which is the one after the first
     * @param difference in which way
     * @return in all topics together
     */
    public long count(int side, Difference difference) {
        return rows.stream()
                .mapToLong(row -> row.cells().get(side).count(difference))
                .sum();
    }

    /**
     * Whether one side says nothing at all.
     *
     * @param side counted from 0
     * @return true if it has no sentence to any topic
     */
    public boolean isUnwritten(int side) {
        return rows.stream().allMatch(row -> row.cells().get(side).size() == 0);
    }

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
         * Whether the few words on the whole of a topic are others than those of the first side.
         *
         * @param side counted from 1
         * @return false where the side says nothing
         */
        public boolean hasOtherNote(int side) {
            Cell other = cells.get(side);
            return other.size() > 0 && !Objects.equals(cells.getFirst().note(), other.note());
        }

        /**
         * How one side differs from the first in this topic.
         *
         * @param side counted from 1, which is the one after the first
         * @return {@link Difference#STAYS} if they say the same, {@link Difference#NEW} if the first says nothing to it
         */
        public Difference difference(int side) {
            Cell first = cells.getFirst();
            Cell other = cells.get(side);
            if (first.size() == 0 && other.size() > 0) {
                return Difference.NEW;
            }
            boolean isSame = first.size() == other.size()
                    && other.count(Difference.STAYS) == other.size()
                    && Objects.equals(first.note(), other.note());
            return isSame ? Difference.STAYS : Difference.CHANGED;
        }

        /**
         * How the sides differ from the first in this topic, taken together.
         *
         * @return {@link Difference#STAYS} if all say the same, {@link Difference#NEW} if the first says nothing to it
         */
        public Difference difference() {
            if (cells.getFirst().size() == 0) {
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
     * @param lines the sentences that are shown
     * @param unshown how many sentences are left out because they stay
     */
    public record Cell(@Nullable String note, List<Line> lines, int unshown) {

        /** A cell with all of its sentences. */
        public Cell(@Nullable String note, List<Line> lines) {
            this(note, lines, 0);
        }

        /**
         * How many of its sentences differ from the first side in some way.
         *
         * @param difference in which way
         * @return also of those that are left out
         */
        public long count(Difference difference) {
            long shown = lines.stream()
                    .filter(line -> line.difference() == difference)
                    .count();
            return difference == Difference.STAYS ? shown + unshown : shown;
        }

        private int size() {
            return lines.size() + unshown;
        }

        private Cell onlyChanges() {
            List<Line> changes = lines.stream()
                    .filter(line -> line.difference() != Difference.STAYS)
                    .toList();
            return new Cell(note, changes, size() - changes.size());
        }
    }

    /**
     * One sentence.
     *
     * @param text in Markdown, without headings and lists
     * @param difference how it differs from the first side; on the first side itself, what becomes of it on the others
     * @param before what the first side says instead, where the sentence is that in other words; else null
     * @param foundation what it goes on with, where that is not said already; else null
     */
    public record Line(
            String text,
            Difference difference,
            @Nullable String before,
            @Nullable Foundation foundation) {

        /** A sentence that stands for itself. */
        public Line(String text, Difference difference) {
            this(text, difference, null, null);
        }
    }

    /**
     * What a sentence goes on with.
     *
     * @param text another sentence, in Markdown
     * @param of the name of what says it, null if that is the first side
     */
    public record Foundation(String text, @Nullable String of) {}

    /** How a sentence or a topic differs from the first side. */
    public enum Difference {
        /** Both say it in the same words. */
        STAYS,
        /** The first says it in other words; of a topic, something of it in other words, more or less. */
        CHANGED,
        /** The first says nothing like it. */
        NEW,
        /** Only the first says anything like it. */
        LEFT
    }
}
