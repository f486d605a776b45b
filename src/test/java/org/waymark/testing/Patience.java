package org.waymark.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what comes by itself. There is one limit for all of them, far beyond what anything takes on a
 * slow and busy machine: only what never comes reaches it, and waiting ends as soon as the thing is there. A limit close
 * to what something takes would be a measurement, and those belong into a benchmark.
 */
public final class Patience {

    /** The limit of a wait within one process, or of a page for its server. */
    public static final Duration LIMIT = Duration.ofMinutes(1);

    /** The limit of a whole program's start, and of work that hundreds of such waits add up to. */
    public static final Duration LONG = LIMIT.multipliedBy(5);

    /** The limit as the browser library counts, in milliseconds. */
    public static final double MILLISECONDS = 1_000.0 * LIMIT.toSeconds();

    private Patience() {}

    /** A wait with the one limit. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }

    /**
     * A wait for a program's start, or for work that many short waits add up to. What breaks in a thread meanwhile does not end it: a
     * server of a test complains about the connection of a program that is killed on purpose.
     */
    public static ConditionFactory awaitLong() {
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(LONG);
    }
}
