package org.waymark.organization.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.Failure;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.OneLine;
import org.waymark.organization.feed.FeedFolder.Look;
import org.waymark.organization.feed.FeedStore.Origin;
import org.waymark.organization.feed.FeedStore.Waiting;
import org.waymark.organization.importing.FeedTerms;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportReport;

/**
 * Reads what came, each file in a transaction of its own: all of it and its report, or nothing. Whoever reads one holds its row, so that
 * it is read once.
 */
@Component
class FeedReading {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReading.class);

    /** A company has begun with two: whoever set the portal up is there before the first file. */
    private static final int BEGUN = 2;

    /** Enough to know a file by. */
    private static final int LONGEST_NAME = 100;

    private final FeedStore store;
    private final PeopleImport peopleImport;
    private final ObjectProvider<KeptByProviders> providers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate own;
    private final Clock clock;

    FeedReading(
            FeedStore store,
            PeopleImport peopleImport,
            ObjectProvider<KeptByProviders> providers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.peopleImport = peopleImport;
        this.providers = providers;
        this.events = events;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Takes the newest file of a folder in, once. False if it is still being written. */
    boolean takeFrom(Path place, FeedSettings settings) {
        FeedFolder folder = new FeedFolder(place);
        try {
            Optional<Look> newest = folder.newest();
            return newest.isEmpty() || take(folder, newest.get(), settings);
        } catch (IOException | DirectoryIteratorException e) {
            // The health of the portal says what to do about it. What was sent with a token is read all the same.
            LOG.warn("The folder of feeds could not be read: {}", e.getClass().getSimpleName());
            return true;
        }
    }

    private boolean take(FeedFolder folder, Look found, FeedSettings settings) throws IOException {
        if (found.isBeingWritten(clock.instant(), settings.settled())) {
            return false;
        }
        if (found.isTooLarge()) {
            String unread = found.name() + " " + found.size() + " " + found.changedAt();
            keep(found, FeedStore.digest(unread.getBytes(StandardCharsets.UTF_8)), null);
            return true;
        }
        Optional<byte[]> content = folder.read(found);
        content.ifPresent(bytes -> keep(found, FeedStore.digest(bytes), bytes));
        return content.isPresent();
    }

    private void keep(Look found, String digest, byte @Nullable [] content) {
        String name = OneLine.of(found.name());
        Origin origin =
                new Origin(FeedWay.FOLDER, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        own.executeWithoutResult(status -> {
            Optional<FeedStore.Last> same =
                    store.last(origin).filter(last -> last.digest().equals(digest));
            same.ifPresent(last -> store.seen(last.id(), found.changedAt()));
            if (same.isEmpty()) {
                store.tellTrail(origin);
                long _ = store.keep(origin, digest, found.changedAt(), null, content);
            }
        });
    }

    /** Reads all that waits. */
    void readWaiting(FeedSettings settings) {
        List<Long> waiting = own.execute(status -> store.waiting());
        waiting.forEach(feed -> read(feed, settings));
    }

    private void read(long feed, FeedSettings settings) {
        try {
            own.executeWithoutResult(
                    status -> store.hold(feed, FeedState.WAITING).ifPresent(waiting -> read(waiting, settings)));
        } catch (RuntimeException e) {
            // Its message may name what stands in a row.
            LOG.error("Feed {} could not be read: {}", feed, Failure.describe(e));
            own.executeWithoutResult(status -> store.hold(feed, FeedState.WAITING)
                    .ifPresent(waiting -> {
                        store.tellTrail(waiting.origin());
                        end(waiting, StopReason.FAILED, FeedCounts.NONE);
                    }));
        }
    }

    private void read(Waiting feed, FeedSettings settings) {
        store.tellTrail(feed.origin());
        Optional<byte[]> content = store.content(feed.id());
        if (content.isEmpty()) {
            // Of what is too large nothing is kept; anything else was sealed with a key that is no more.
            boolean isKept = store.find(feed.id()).filter(PeopleFeed::isKept).isPresent();
            end(feed, isKept ? StopReason.FAILED : StopReason.TOO_LARGE, FeedCounts.NONE);
            return;
        }
        int working = peopleImport.working();
        boolean wasSeen = store.wasSeen(feed);
        PeopleImportReport report = peopleImport.apply(
                content.get(),
                settings.options(),
                terms(feed.asker()),
                planned -> !wasSeen && verdict(planned, working, settings) == null);
        end(
                feed,
                wasSeen && !report.isEmpty() ? StopReason.SEEN : verdict(report, working, settings),
                FeedCounts.of(report, working));
    }

    FeedTerms terms(@Nullable PersonId asker) {
        return new FeedTerms(
                asker, providers.stream().flatMap(all -> all.persons().stream()).collect(Collectors.toSet()));
    }

    /** Why a file is not imported, null if it is. */
    static @Nullable StopReason verdict(PeopleImportReport report, int working, FeedSettings settings) {
        if (!report.isSound()) {
            return StopReason.PROBLEMS;
        }
        if (working < BEGUN && !report.isEmpty()) {
            return StopReason.FIRST;
        }
        if (report.leaving() > settings.mostLeaving(working)) {
            return StopReason.LEAVING;
        }
        return report.touched() > settings.mostChanges(working) ? StopReason.CHANGES : null;
    }

    private void end(Waiting feed, @Nullable StopReason reason, FeedCounts counts) {
        store.end(feed, reason, counts);
        if (reason != null) {
            events.publishEvent(new FeedStopped(feed.id()));
        }
    }
}
