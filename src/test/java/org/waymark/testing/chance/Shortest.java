package org.waymark.testing.chance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shortens a history that fails, until it would not fail without any of its steps. */
public final class Shortest {

    private Shortest() {}

    /** What is asserted of a history. */
    @FunctionalInterface
    public interface Check<T> {
        /**
         * Plays a history.
         *
         * @param history its steps, in order
         * @throws Exception whatever goes wrong
         */
        void play(List<T> history) throws Exception;
    }

    /**
     * Plays a history and, if it fails, shorter ones.
     *
     * @param history its steps, in order
     * @param check what is asserted of it; it may be played many times
     * @throws AssertionError for the shortest that was found, with its steps
     */
    public static <T> void play(List<T> history, Check<T> check) {
        Throwable failure = failure(history, check);
        if (failure == null) {
            return;
        }
        List<T> shortest = history;
        int length = history.size() / 2;
        while (length > 0) {
            int before = shortest.size();
            for (int from = 0; from < shortest.size(); ) {
                List<T> shorter = new ArrayList<>(shortest.subList(0, from));
                shorter.addAll(shortest.subList(Math.min(from + length, shortest.size()), shortest.size()));
                Throwable its = failure(shorter, check);
                if (its == null) {
                    from += length;
                } else {
                    shortest = shorter;
                    failure = its;
                }
            }
            // Once a step has gone, another one may go that was needed before.
            if (length > 1 || shortest.size() == before) {
                length /= 2;
            }
        }
        throw new AssertionError(shortest + ": " + failure.getMessage(), failure);
    }

    private static <T> @Nullable Throwable failure(List<T> history, Check<T> check) {
        try {
            check.play(history);
            return null;
        } catch (Exception | AssertionError e) {
            return e;
        }
    }
}
