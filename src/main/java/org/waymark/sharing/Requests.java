package org.waymark.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Readers;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * What people ask colleagues for, by name and about themselves: of a kind that is for {@link Audience#ASKER whoever asked}. The colleague
 * writes it through {@link Sharing}, or declines; whoever asked reads it, and may pass it on to their manager if the colleague allows that.
 */
@Service
@DeniedByDefault
@Transactional
public class Requests {

    /** How many people somebody can ask at a time. */
    public static final int MOST = 5;

    /** For how long a no stands that whoever asked has called off, and for how long whoever was asked is not news to them again. */
    static final Duration QUIET = Duration.ofDays(21);

    /** Within what time no more than {@value #MOST} people learn by somebody's asking that they are asked. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final RequestStore requests;
    private final SharedStore shares;
    private final Sharing sharing;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            RequestStore requests,
            SharedStore shares,
            Sharing sharing,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.shares = shares;
        this.sharing = sharing;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whom the viewer asks, and who asks the viewer.
     *
     * @param kind for something of which kind
     * @return in the order in which they were asked
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ContentRequest> all(ContentKind kind) {
        List<RequestStore.Row> rows = requests.findAll(kind, viewer());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Pair, PersonId> readers = shares.findPassedOn(kind, viewer()).stream()
                .collect(Collectors.toMap(
                        passed -> new Pair(passed.about(), passed.author()),
                        SharedStore.PassedOn::reader,
                        (one, other) -> one));
        Map<PersonId, PersonReference> names =
                people.findAll(Stream.concat(rows.stream().map(this::other), readers.values().stream())
                        .collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(names.get(other(row))).stream()
                        .map(other -> new ContentRequest(
                                row.asker().equals(viewer()),
                                other,
                                row.at(),
                                row.declinedAt() != null,
                                row.mayPassOn(),
                                Optional.ofNullable(readers.get(new Pair(row.asker(), row.asked())))
                                        .map(names::get)
                                        .orElse(null))))
                .toList();
    }

    private record Pair(PersonId asker, PersonId asked) {}

    private PersonId other(RequestStore.Row row) {
        return row.asker().equals(viewer()) ? row.asked() : row.asker();
    }

    // ------------------------------------------------------------------------------------------------- who asks

    /**
     * Asks somebody. Whoever is asked already stays so.
     *
     * @param kind for something of which kind
     * @param colleague whom the page named
     * @return whether it is to be brought to them: the viewer has not asked them for it in the last three weeks, nor {@value #MOST}
     *     others in the last one, whether they called that off or not
     * @throws IllegalArgumentException if that is the viewer or nobody here
     * @throws DeclinedLately if they said no to the viewer in the last three weeks, and the viewer called that off
     * @throws IllegalStateException if the viewer asks {@value #MOST} people already
     */
    @ForEmployees
    public boolean ask(ContentKind kind, NamedReader colleague) {
        requireAskable(kind);
        PersonId asked = colleague.person();
        if (asked.equals(viewer()) || people.find(asked).isEmpty()) {
            throw new IllegalArgumentException("There is no such colleague");
        }
        if (requests.find(kind, viewer(), asked).isPresent()) {
            return false;
        }
        Instant now = clock.instant();
        RequestStore.Before before = requests.before(kind, viewer(), asked, now.minus(QUIET), now.minus(WEEK));
        if (before.declinedAt() != null) {
            throw new DeclinedLately(before.declinedAt(), QUIET);
        }
        if (requests.findAll(kind, viewer()).stream()
                        .filter(row -> row.asker().equals(viewer()))
                        .count()
                >= MOST) {
            throw new IllegalStateException("At most " + MOST + " people can be asked at a time");
        }
        requests.ask(kind, viewer(), asked, now);
        announce(kind, viewer(), asked);
        return !before.isAsked() && before.people() < MOST;
    }

    /**
     * Calls off what the viewer asked somebody for. What they have read already stays theirs to read, until its author takes it away;
     * what they passed on is taken back.
     *
     * @param kind for something of which kind
     * @param asked whom
     */
    @ForEmployees
    public void callOff(ContentKind kind, PersonId asked) {
        requests.find(kind, viewer(), asked).ifPresent(request -> {
            requests.end(request.id(), clock.instant());
            // Whoever is asked no more has no place where to say no to it.
            takenBack(kind, asked, viewer());
        });
    }

    /**
     * Passes what somebody wrote for the viewer on to the viewer's manager, as it is shared now.
     *
     * @param kind of which kind
     * @param colleague who wrote it
     * @param named whom the page named as the reader
     * @throws AnotherReader if that is not the viewer's manager today
     * @throws AccessDeniedException if its author shares no such thing, or does not allow that
     */
    @ForEmployees
    public void passOn(ContentKind kind, PersonId colleague, NamedReader named) {
        ConfirmedReader manager = readers.manager(viewer(), named);
        requests.hold(kind, viewer(), colleague);
        if (requests.find(kind, viewer(), colleague)
                .filter(RequestStore.Row::mayPassOn)
                .isEmpty()) {
            throw new AccessDeniedException("Its author does not allow that");
        }
        var _ = shares.takeBack(kind, colleague, viewer());
        // A manager who wrote it has it.
        if (!manager.id().equals(colleague)
                && !shares.passOn(kind, colleague, viewer(), manager.id(), clock.instant())) {
            throw new AccessDeniedException("There is nothing to pass on");
        }
        events.publishEvent(new ContentShared(kind.key(), colleague, manager.id()));
        announce(kind, viewer(), colleague);
    }

    /**
     * Takes back from the manager what the viewer passed on.
     *
     * @param kind of which kind
     * @param colleague who wrote it
     */
    @ForEmployees
    public void takeBack(ContentKind kind, PersonId colleague) {
        takenBack(kind, colleague, viewer());
    }

    // ------------------------------------------------------------------------------------------------- who is asked

    /**
     * Says no, and takes away what was shared before.
     *
     * @param kind to something of which kind
     * @param asker who asked
     */
    @ForEmployees
    public void decline(ContentKind kind, PersonId asker) {
        requests.hold(kind, asker, viewer());
        RequestStore.Row request = toMe(kind, asker);
        var _ = sharing.withdraw(kind.one().about(asker));
        requests.reply(request, clock.instant(), false);
        takenBack(kind, viewer(), asker);
    }

    /**
     * Says whether whoever asked may pass on what the viewer writes to their manager; if not, it is taken away from there.
     *
     * @param kind of which kind
     * @param asker who asked
     * @param mayPassOn whether they may; also takes back that the viewer declined
     */
    @ForEmployees
    public void reply(ContentKind kind, PersonId asker, boolean mayPassOn) {
        requests.hold(kind, asker, viewer());
        RequestStore.Row request = toMe(kind, asker);
        requests.reply(request, null, mayPassOn);
        if (mayPassOn) {
            announce(kind, asker, viewer());
        } else {
            takenBack(kind, viewer(), asker);
        }
    }

    /**
     * Counts who asked the viewer within some time, has not left, and to whom the viewer has said nothing: neither written anything, nor
     * said no. No word is read.
     *
     * @param kind for something of which kind
     * @param from the first moment
     * @param until the first moment after it
     * @return how many
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public int countWaiting(ContentKind kind, Instant from, Instant until) {
        return requests.countWaiting(kind, from, until);
    }

    private void takenBack(ContentKind kind, PersonId author, PersonId asker) {
        shares.takeBack(kind, author, asker)
                .forEach(manager -> events.publishEvent(new ContentShared(kind.key(), author, manager)));
        announce(kind, asker, author);
    }

    private RequestStore.Row toMe(ContentKind kind, PersonId asker) {
        return requests.find(kind, asker, viewer())
                .orElseThrow(() -> new AccessDeniedException("Nobody asks the viewer for that"));
    }

    private static void requireAskable(ContentKind kind) {
        if (kind.audience() != Audience.ASKER) {
            throw new IllegalArgumentException("Nobody is asked for " + kind.key());
        }
    }

    private void announce(ContentKind kind, PersonId asker, PersonId asked) {
        events.publishEvent(new ContentRequested(kind.key(), asker, asked));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
