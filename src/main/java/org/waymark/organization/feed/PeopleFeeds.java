package org.waymark.organization.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ForOperator;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.ProofNeeded;
import org.waymark.organization.feed.FeedStore.Origin;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;

/**
 * Files of people that come by themselves, and what becomes of those that were stopped.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-12-01-feeds-of-people.md">Decision: feeds of people</a>
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PeopleFeeds {

    /** How many a page shows at first, and how many more each time somebody asks for earlier ones. */
    public static final int SHOWN = 5;

    private final FeedStore store;
    private final FeedReading reading;
    private final FeedSettings settings;
    private final PeopleImport peopleImport;
    private final CurrentUser currentUser;
    private final Clock clock;

    PeopleFeeds(
            FeedStore store,
            FeedReading reading,
            FeedSettings settings,
            PeopleImport peopleImport,
            CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.settings = settings;
        this.peopleImport = peopleImport;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What a page says of feeds.
     *
     * @param feeds the newest first, one more than {@value PeopleFeeds#SHOWN} if there are earlier ones
     * @param hasFolder whether files are awaited in a folder
     * @param next when what waits is read
     */
    public record Overview(List<PeopleFeed> feeds, boolean hasFolder, Instant next) {}

    /**
     * What becomes of a file that somebody sent.
     *
     * @param readAt when it is read
     * @param isNew false if it is what came last, and so is not read again
     */
    public record Taken(Instant readAt, boolean isNew) {}

    /**
     * Takes a file in that is read in the coming night, in place of one that waits from the same source.
     *
     * @param source the name of whoever sent it
     * @param asker who stands for them here, see {@link org.waymark.organization.importing.FeedTerms}
     * @param file the bytes of a CSV file, at most {@link PeopleImport#MAXIMUM_BYTES}
     * @return what becomes of it
     */
    @ForOperator
    @Transactional
    public Taken take(String source, PersonId asker, byte[] file) {
        if (file.length > PeopleImport.MAXIMUM_BYTES) {
            throw new IllegalArgumentException("Larger than a file of people is");
        }
        Origin origin = new Origin(FeedWay.PUT, source);
        String digest = FeedStore.digest(file);
        Instant now = clock.instant();
        Optional<FeedStore.Last> same =
                store.last(origin).filter(last -> last.digest().equals(digest));
        same.ifPresent(last -> store.seen(last.id(), now));
        if (same.isEmpty()) {
            store.tellTrail(origin);
            long _ = store.keep(origin, digest, now, asker, file);
        }
        return new Taken(next(), same.isEmpty());
    }

    /**
     * What the page of people shows of them.
     *
     * @return as it is now
     */
    @ForStaff
    public Overview overview() {
        return new Overview(store.list(0, SHOWN + 1), settings.place().isPresent(), next());
    }

    /**
     * Earlier ones.
     *
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return the newest first
     */
    @ForStaff
    public List<PeopleFeed> list(int offset, int limit) {
        return store.list(offset, limit);
    }

    /**
     * One of them.
     *
     * @param feed its id
     * @return empty if there is none
     */
    @ForStaff
    public Optional<PeopleFeed> find(long feed) {
        return store.find(feed);
    }

    /**
     * What is said of every file, before an administrator says something else of one.
     *
     * @return as the installation has it
     */
    @ForAdministrators
    public PeopleImportOptions options() {
        return settings.options();
    }

    /**
     * Tells what one that was stopped would do if whoever looks imported it.
     *
     * @param feed its id
     * @param options what the file does not say itself
     * @return the dry run; of columns that are not read nothing but the header. Empty if somebody has decided, or it is gone
     */
    @ForAdministrators
    public Optional<PeopleImportReport> check(long feed, PeopleImportOptions options) {
        return store.content(feed)
                .map(file -> peopleImport.check(
                        file, options, reading.terms(store.asker(feed).orElse(null))))
                .map(PeopleImportReport::withoutUnread);
    }

    /**
     * Imports one that was stopped, if it does what was shown.
     *
     * @param feed its id
     * @param options what the file does not say itself
     * @param shown the {@link PeopleImportReport#fingerprint} of what was shown
     * @return what was done, or what it would do now; empty if somebody else has decided meanwhile
     * @throws ProofNeeded as by hand
     */
    @ForAdministrators
    @Transactional
    public Optional<PeopleImportReport> importAsShown(long feed, PeopleImportOptions options, String shown) {
        return store.hold(feed, FeedState.STOPPED)
                .flatMap(held -> store.content(feed).map(file -> {
                    PeopleImportReport report = peopleImport.apply(
                            file,
                            options,
                            reading.terms(held.asker()),
                            planned -> planned.fingerprint().equals(shown));
                    if (report.written()) {
                        store.decide(feed, FeedState.IMPORTED, currentUser.require());
                    }
                    return report.withoutUnread();
                }));
    }

    /**
     * Does away with one that was stopped.
     *
     * @param feed its id
     * @return false if somebody else has decided meanwhile
     */
    @ForAdministrators
    @Transactional
    public boolean dismiss(long feed) {
        boolean isStopped = store.hold(feed, FeedState.STOPPED).isPresent();
        if (isStopped) {
            store.decide(feed, FeedState.DISMISSED, currentUser.require());
        }
        return isStopped;
    }

    /**
     * When what waits is read.
     *
     * @return a moment to come
     */
    @ForStaff
    public Instant next() {
        return settings.next(clock.instant(), clock.getZone());
    }
}
