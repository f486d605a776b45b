package org.waymark.base.domain;

import java.time.Duration;

/** How long somebody can undo what they did at once. */
public final class UndoTime {

    /** For how long a page offers it. */
    public static final Duration OFFERED = Duration.ofSeconds(10);

    /** For how long a service takes it: a click may be late on its way. Mail waits for longer than that. */
    public static final Duration TAKEN = Duration.ofSeconds(30);

    private UndoTime() {}
}
