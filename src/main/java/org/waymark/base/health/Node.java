package org.waymark.base.health;

import java.time.Duration;
import java.time.Instant;

/**
 * A node that runs the portal.
 *
 * @param name of its machine
 * @param version of the Waymark on it, empty for one that was not built as a whole
 * @param startedAt since when it runs
 * @param seenAt when it last said that it is alive
 */
record Node(String name, String version, Instant startedAt, Instant seenAt) {

    /** A node says so every half minute; one that has been silent for longer than three of them is not there. */
    static final Duration SILENT = Duration.ofSeconds(100);

    /** After that nobody looks for it any more: it was taken away, or has another name since. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    boolean isAlive(Instant now) {
        return seenAt.isAfter(now.minus(SILENT));
    }
}
