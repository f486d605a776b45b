package org.waymark.testing.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws the parts of a case. The same seed draws the same case, on every machine. */
public final class Chance {

    /** The day this began; any other number would do. */
    private static final long SEED = 20_261_126;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One that draws what the seed says. */
    public static Chance seeded(long seed) {
        return new Chance(seed);
    }

    /** What is asserted of a case. */
    @FunctionalInterface
    public interface Check {
        /**
         * Draws a case and asserts.
         *
         * @param chance draws it
         * @throws Exception whatever goes wrong
         */
        void run(Chance chance) throws Exception;
    }

    /**
     * Checks many cases, the same ones each time unless {@code waymark.seed} says otherwise. Each has the seed after that of the one before,
     * so two runs draw the same cases as far as their seeds lie closer together than there are cases.
     *
     * @param cases how many
     * @param check draws each and asserts
     * @throws AssertionError for the first that fails, with its seed
     */
    public static void times(int cases, Check check) {
        long first = Long.getLong("waymark.seed", SEED);
        for (int number = 0; number < cases; number++) {
            try {
                check.run(new Chance(first + number));
            } catch (Exception | Error e) {
                throw new AssertionError(
                        "Case %d of %d, the first one with -Dwaymark.seed=%d: %s"
                                .formatted(number + 1, cases, first + number, e.getMessage()),
                        e);
            }
        }
    }

    /** A number from one to another, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True as often as a share of one. */
    public boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** One of several. */
    public <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of several. */
    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A list of drawn values. */
    public <T> List<T> list(int least, int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int left = between(least, most); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }

    /** A drawn value, or nothing in four of ten cases. */
    public <T> @Nullable T maybe(Supplier<T> value) {
        return in(0.4) ? null : value.get();
    }

    /** The first drawn value that something holds for. */
    public <T> T such(Predicate<T> holds, Supplier<T> value) {
        T drawn = value.get();
        while (!holds.test(drawn)) {
            drawn = value.get();
        }
        return drawn;
    }
}
