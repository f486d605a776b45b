package org.waymark.organization.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;

/**
 * Reads feeds at their time of the night. It looks every few minutes on every node whether that has come; the one that finds it so
 * holds the night until all is read. Whoever was down at the time reads when they are up again.
 */
@Component
class FeedKeeper {

    /** How long a night waits for a file that is still being written; after that it is read in the next one. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final FeedReading reading;
    private final NightStore nights;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedKeeper(
            FeedReading reading,
            NightStore nights,
            FeedSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reading = reading;
        this.nights = nights;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${waymark.people.feed.first-after:2m}",
            fixedDelayString = "${waymark.people.feed.every:5m}")
    void run() {
        RunAs.operator(() -> {
            transaction.executeWithoutResult(status -> night());
            return true;
        });
    }

    private void night() {
        Instant now = clock.instant();
        Optional<Path> folder = settings.place();
        Optional<Instant> due = nights.hold(now, folder.isPresent())
                .map(last -> settings.next(last, clock.getZone()))
                .filter(next -> !next.isAfter(now));
        if (due.isPresent()) {
            boolean isWhole = folder.isEmpty() || reading.takeFrom(folder.get(), settings);
            reading.readWaiting(settings);
            if (isWhole || now.isAfter(due.get().plus(PATIENCE))) {
                nights.isOver(now);
            }
        }
    }
}
