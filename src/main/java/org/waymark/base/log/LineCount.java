package org.waymark.base.log;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many lines each caller has had in the running minute. It remembers the last callers, so that it stays small. */
final class LineCount {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_CALLERS = 10_000;
    private static final int FEWER = 10;

    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private static final class Minute {

        private final long since;
        private long lines;

        private Minute(long since) {
            this.since = since;
        }
    }

    LineCount(int most) {
        this(most, System::nanoTime);
    }

    LineCount(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /** The number of a caller's next line in their minute, from 1. */
    synchronized long next(String caller) {
        long now = nanos.getAsLong();
        Minute minute = minutes.get(caller);
        if (minute == null || now - minute.since >= MINUTE) {
            minute = new Minute(now);
            minutes.put(caller, minute);
        }
        return ++minute.lines;
    }

    /** The first lines are written, and then, in ever larger steps, how many there are. */
    boolean isWritten(long number) {
        return number <= most || isCount(number);
    }

    /** Ten times as many as may be, a hundred times, and so on. */
    boolean isCount(long number) {
        long step = (long) most * FEWER;
        while (step < number) {
            step *= FEWER;
        }
        return step == number;
    }
}
