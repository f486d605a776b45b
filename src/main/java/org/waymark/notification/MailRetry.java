package org.waymark.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a mail that the mail server did not take is tried again: later and later, and not for ever. It is the same for all mail. */
final class MailRetry {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    /** After that, nobody is reminded of a day that is over. */
    static final int MOST_ATTEMPTS = 12;

    private MailRetry() {}

    /**
     * When to try again.
     *
     * @param attempts how often it was tried before it failed just now, from 0
     * @param now the moment of the failure
     * @return empty if it is given up
     */
    static Optional<Instant> after(int attempts, Instant now) {
        return attempts + 1 >= MOST_ATTEMPTS
                ? Optional.empty()
                : Optional.of(now.plus(WAITS.get(Math.min(attempts, WAITS.size() - 1))));
    }
}
