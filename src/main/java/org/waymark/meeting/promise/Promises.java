package org.waymark.meeting.promise;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.text.TextRule;
import org.waymark.meeting.promise.PromiseDetail.News;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseDetail.State;
import org.waymark.meeting.promise.PromiseStore.NewsRow;
import org.waymark.meeting.promise.PromiseStore.Row;
import org.waymark.meeting.promise.PromiseStore.Told;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingChanged;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;

/** What the two people of a 1:1 will do, and what became of it. Nobody else ever reads it. */
@Service
@DeniedByDefault
@Transactional
public class Promises {

    /** The longest promise and the longest word why, in characters. */
    public static final int LONGEST_PROMISE = 2_000;

    private final Meetings meetings;
    private final PromiseStore promises;
    private final TextVault vault;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promises(
            Meetings meetings,
            PromiseStore promises,
            TextVault vault,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.promises = promises;
        this.vault = vault;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a promise, for oneself or for the other one.
     *
     * @param meeting the 1:1 in which it is made
     * @param owner who will do it: one of the two
     * @param due by when: today or later
     * @param words not blank; nobody changes them any more
     * @return the promise
     * @throws AccessDeniedException if the viewer or the owner is neither of the two people
     * @throws ReadOnlyMeetingException if the meeting takes no words any more
     * @throws IllegalArgumentException if the day is over, or the words are blank or more than {@value #LONGEST_PROMISE}
     *     characters
     */
    @ForEmployees
    public PromiseId make(OneOnOneId meeting, PersonId owner, LocalDate due, String words) {
        TextRule.requireWords(words, LONGEST_PROMISE);
        requireComing(due);
        MeetingState state = meetings.require(meeting);
        state.requireWords();
        state.requireOneOfTheTwo(owner);
        PersonId author = currentUser.require();
        PromiseId id = promises.newId();
        promises.make(
                id, state, author, owner, due, vault.forWriting(author).seal(id.textPlace(), words), clock.instant());
        events.publishEvent(MeetingChanged.forBoth(state));
        events.publishEvent(new PromiseDue(meeting, state.employee(), state.manager(), owner, due));
        return id;
    }

    /**
     * What two people have promised each other: at the top of each of their meetings.
     *
     * @param meeting one of their 1:1s
     * @return the open ones first, in the order of their days
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<PromiseDetail> ofMeeting(OneOnOneId meeting) {
        return between(meetings.require(meeting));
    }

    private List<PromiseDetail> between(MeetingState meeting) {
        return openFirst(promises.findBetween(meeting.employee(), meeting.manager()).stream());
    }

    /**
     * What belongs on the page of a meeting: what was promised in it, and unless it is a record, what else was open. Once its day is
     * over, that is what had been promised by then.
     *
     * @param meeting as it was found for the viewer
     * @return the open ones first, in the order of their days
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<PromiseDetail> onPageOf(MeetingState meeting) {
        meeting.requireOneOfTheTwo(currentUser.require());
        return openFirst(promises.findBetween(meeting.employee(), meeting.manager()).stream()
                .filter(told -> told.promise().meeting().equals(meeting.id()) || wasOpenAt(meeting, told)));
    }

    private boolean wasOpenAt(MeetingState meeting, Told told) {
        boolean over = meeting.day().isBefore(LocalDate.now(clock));
        return meeting.takesWords()
                && told.news().stream().noneMatch(news -> news.outcome() != Outcome.MOVED)
                && (!over || !madeOn(told.promise()).isAfter(meeting.day()));
    }

    private LocalDate madeOn(PromiseStore.Row promise) {
        return promise.madeAt().atZone(clock.getZone()).toLocalDate();
    }

    private List<PromiseDetail> openFirst(Stream<Told> told) {
        return details(told.toList()).stream()
                .sorted((one, other) -> Boolean.compare(one.state() != State.OPEN, other.state() != State.OPEN))
                .toList();
    }

    /**
     * The open promises of the viewer's and of those they meet today: what stands on the home page.
     *
     * @return in the order of their days
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<PromiseDetail> open() {
        return details(promises.findOpenOf(currentUser.require()));
    }

    /**
     * Counts the open promises that the viewer has to keep on a day, to those they meet today. No word of them is read.
     *
     * @param day the day
     * @return how many
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public int countOwnDue(LocalDate day) {
        return promises.countDue(currentUser.require(), day);
    }

    /**
     * Tells what became of a promise; either of the two may.
     *
     * @param promise which
     * @param seen {@link PromiseDetail#seen} of what the viewer had before their eyes
     * @param outcome what
     * @param due the new day, today or later, if it is moved; null otherwise
     * @param why a word why, not blank unless it is done
     * @return false if the other one has told something since, in which case nothing is told
     * @throws AccessDeniedException if the viewer is neither of the two people
     * @throws ReadOnlyMeetingException if the line of the two has ended, or if the promise is not open any more
     * @throws IllegalArgumentException if the day or the words are missing where they are needed, or do not fit
     */
    @ForEmployees
    public boolean tell(PromiseId promise, int seen, Outcome outcome, @Nullable LocalDate due, String why) {
        if (outcome != Outcome.DONE || !why.isEmpty()) {
            TextRule.requireWords(why, LONGEST_PROMISE);
        }
        if ((outcome == Outcome.MOVED) != (due != null)) {
            throw new IllegalArgumentException("A day belongs to a promise that is moved, and to no other");
        }
        if (due != null) {
            requireComing(due);
        }
        Told known = promises.find(promise)
                .orElseThrow(() -> new AccessDeniedException("There is no such promise for the viewer"));
        Row row = known.promise();
        MeetingState state = meetings.require(row.meeting());
        state.requireLine();
        PromiseDetail detail = details(List.of(known)).getFirst();
        if (detail.seen() != seen) {
            return false;
        }
        if (detail.state() != State.OPEN) {
            throw new ReadOnlyMeetingException("The promise is not open any more.");
        }
        PersonId author = currentUser.require();
        int number = seen + 1;
        boolean told = promises.tell(
                row,
                number,
                author,
                outcome,
                due,
                vault.forWriting(author).seal(promise.newsPlace(number), why),
                clock.instant());
        if (told) {
            events.publishEvent(MeetingChanged.forBoth(state));
            if (due != null) {
                events.publishEvent(new PromiseDue(row.meeting(), row.employee(), row.manager(), row.owner(), due));
            }
        }
        return told;
    }

    /**
     * Undoes that the viewer told a moment ago that a promise is done: it is open again, as if nothing had been told.
     *
     * @param promise which
     * @param seen {@link PromiseDetail#seen} as it is since then
     * @return false if it is too late, if somebody has told something since, or if it was not the viewer who told it; nothing
     *     changes then
     * @throws AccessDeniedException if the viewer is neither of the two people
     * @throws ReadOnlyMeetingException if the line of the two has ended
     */
    @ForEmployees
    public boolean takeBackDone(PromiseId promise, int seen) {
        Row row = promises.find(promise)
                .orElseThrow(() -> new AccessDeniedException("There is no such promise for the viewer"))
                .promise();
        MeetingState state = meetings.require(row.meeting());
        state.requireLine();
        boolean takenBack = promises.takeBack(promise, seen, clock.instant().minus(UndoTime.TAKEN));
        if (takenBack) {
            events.publishEvent(MeetingChanged.forBoth(state));
        }
        return takenBack;
    }

    private void requireComing(LocalDate due) {
        if (due.isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("The day of a promise is today or later");
        }
    }

    private List<PromiseDetail> details(List<Told> told) {
        vault.expect(told.stream()
                .map(Told::promise)
                .flatMap(promise -> Stream.of(promise.employee(), promise.manager()))
                .collect(toSet()));
        return told.stream()
                .map(promise -> detail(promise.promise(), promise.news()))
                .toList();
    }

    private PromiseDetail detail(Row row, List<NewsRow> news) {
        LocalDate due = news.stream()
                .map(NewsRow::due)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(row.due());
        return new PromiseDetail(
                row.id(),
                row.meeting(),
                row.author(),
                row.owner(),
                row.owner().equals(row.employee()) ? row.manager() : row.employee(),
                vault.forReading(row.author())
                        .open(row.id().textPlace(), row.words())
                        .orElse(""),
                due,
                state(news),
                news.stream().map(told -> news(row.id(), told)).toList());
    }

    private News news(PromiseId promise, NewsRow row) {
        return new News(
                row.author(),
                row.outcome(),
                row.due(),
                vault.forReading(row.author())
                        .open(promise.newsPlace(row.number()), row.why())
                        .orElse(""));
    }

    private static State state(List<NewsRow> news) {
        if (news.isEmpty()) {
            return State.OPEN;
        }
        return switch (news.getLast().outcome()) {
            case DONE -> State.DONE;
            case DROPPED -> State.DROPPED;
            case MOVED -> State.OPEN;
        };
    }
}
