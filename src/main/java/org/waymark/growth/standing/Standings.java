package org.waymark.growth.standing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Readers;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleDetail;
import org.waymark.growth.standing.StandingDetail.Expectation;
import org.waymark.growth.standing.StandingStore.Asked;
import org.waymark.growth.standing.StandingStore.Row;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;
import org.waymark.sharing.Together;

/**
 * Where somebody stands against what a role asks: in their own words, and in those of their manager. Either begins it for both; neither
 * reads the other before both have shared. It is held against what the role asked when it began.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-standing.md">Decision: the standing</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Standings {

    /** The longest words, in characters. */
    public static final int LONGEST = StandingContent.LONGEST;

    private final StandingStore store;
    private final Sharing sharing;
    private final Together together;
    private final CareerPaths ladders;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standings(
            StandingStore store,
            Sharing sharing,
            Together together,
            CareerPaths ladders,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sharing = sharing;
        this.together = together;
        this.ladders = ladders;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody writes to an expectation. */
    public enum Part {
        /** What they have seen, or see. */
        WORDS(StandingContent.WORDS, StandingContent.LONGEST),
        /** One example. */
        EXAMPLE(StandingContent.EXAMPLE, StandingContent.LONGEST),
        /** When that was. */
        WHEN(StandingContent.WHEN, StandingContent.LONGEST_WHEN);

        private final String text;
        private final int longest;

        Part(String text, int longest) {
            this.text = text;
            this.longest = longest;
        }

        /**
         * What it is called among the texts of its content.
         *
         * @return a name
         */
        public String text() {
            return text;
        }

        /**
         * How many characters fit.
         *
         * @return the longest
         */
        public int longest() {
            return longest;
        }

        /**
         * What is asked.
         *
         * @return a key
         */
        public String label() {
            return "growth.standing." + name().toLowerCase(Locale.ROOT);
        }
    }

    // ------------------------------------------------------------------------------------------------- what there is

    /**
     * Standings of the viewer's own, and those of people who report to them.
     *
     * @return the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<StandingSummary> all() {
        return summaries(store.findAll(viewer()));
    }

    /**
     * Opens the latest standing of the viewer's own on one of some roles, without those that they set aside.
     *
     * @param roles addresses of roles
     * @return as {@link #open}; empty if there is none
     */
    @ForEmployees
    public Optional<StandingDetail> openLatestOn(Collection<String> roles) {
        return store.findLatest(viewer(), roles).map(this::open);
    }

    /**
     * A standing with what the viewer may read of it. What the other one shared is opened by that, if both have shared.
     *
     * @param id which
     * @return all that its page shows
     * @throws UnknownStanding if it is not the viewer's, or that of somebody who reported to them before and does not now
     */
    @ForEmployees
    public StandingDetail open(StandingId id) {
        List<Row> rows = store.findWithOthers(id, viewer());
        List<StandingSummary> summaries = summaries(rows);
        StandingSummary summary = summaries.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(UnknownStanding::new);
        Row row = rows.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return new StandingDetail(
                summary,
                expectations(row, summary),
                summaries.stream()
                        .filter(one -> one.isOpened() && one.begunAt().isBefore(summary.begunAt()))
                        .toList(),
                agreed(agreedRef(row)),
                sharing.openOne(agreedByOther(row), row.otherThan(viewer()), id.subject())
                        .map(shared -> agreed(agreedByOther(row), shared))
                        .orElse(null));
    }

    /**
     * The latest standing that the viewer and the other one of a line have opened to each other. What the other one shared is opened by that.
     *
     * @param other the other one: the viewer's manager, or somebody who reports to the viewer
     * @return empty if there is none, or if the line has ended in which it began
     */
    @ForEmployees
    public Optional<StandingDetail> openedLast(PersonId other) {
        return all().stream()
                .filter(one -> one.takesWords() && one.isOpened() && !one.isAside())
                .filter(one -> one.other() != null && one.other().id().equals(other))
                .findFirst()
                .map(one -> open(one.id()));
    }

    private List<Expectation> expectations(Row row, StandingSummary summary) {
        List<Asked> asked = store.findAsked(row.id());
        PersonId other = row.otherThan(viewer());
        Map<String, OwnContent> mine = together.mine(StandingContent.SIDE, subjects(row.id(), asked), other);
        Map<String, SharedContent> theirs = summary.isOpened()
                ? together.open(StandingContent.SIDE, row.id().subject(), other)
                : Map.of();
        return asked.stream()
                .map(one -> new Expectation(
                        one.number(),
                        one.competency(),
                        one.expects(),
                        mine.getOrDefault(row.id().subject(one.number()), OwnContent.NOTHING),
                        theirs.get(row.id().subject(one.number()))))
                .toList();
    }

    private static List<String> subjects(StandingId id, List<Asked> asked) {
        return asked.stream().map(one -> id.subject(one.number())).toList();
    }

    private List<StandingSummary> summaries(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Together.Ready> ready = together.ready(StandingContent.SIDE);
        Map<PersonId, PersonReference> others =
                people.findAll(rows.stream().map(row -> row.otherThan(viewer())).collect(Collectors.toSet()));
        return rows.stream().map(row -> summary(row, ready, others)).toList();
    }

    private StandingSummary summary(Row row, List<Together.Ready> ready, Map<PersonId, PersonReference> others) {
        PersonId other = row.otherThan(viewer());
        Optional<Together.Ready> mine = side(ready, row, viewer(), other);
        Optional<Together.Ready> theirs = side(ready, row, other, viewer());
        return new StandingSummary(
                row.id(),
                row.role(),
                row.title(),
                row.pathName(),
                others.get(other),
                row.employee().equals(viewer()),
                row.begunAt(),
                row.takesWords(),
                mine.map(Together.Ready::at).orElse(null),
                theirs.map(Together.Ready::at).orElse(null),
                mine.isPresent() && theirs.filter(Together.Ready::isOpened).isPresent(),
                row.isAside());
    }

    private static Optional<Together.Ready> side(
            List<Together.Ready> ready, Row row, PersonId author, PersonId reader) {
        return ready.stream()
                .filter(one -> one.what().equals(row.id().subject())
                        && one.author().equals(author)
                        && one.reader().equals(reader))
                .findFirst();
    }

    // ------------------------------------------------------------------------------------------------- what is done

    /**
     * What {@link #begin} would go on with: a standing on the role that the viewer and the other one of a line have not opened.
     *
     * @param other the viewer's manager, or somebody who reports to the viewer
     * @param role address of the role
     * @return empty if one would begin, and for anybody else
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<UnopenedStanding> unopened(PersonId other, String role) {
        boolean isMine = people.isManagedBy(viewer(), other);
        return store.findUnopened(isMine ? viewer() : other, isMine ? other : viewer(), role);
    }

    /**
     * Begins a standing for the viewer and the other one of a line. One that both have on that role and that is not opened goes on as it is,
     * with the competencies in which it began: {@link #unopened} says so before.
     *
     * @param named whom the page named as the other one: the viewer's manager, or somebody who reports to the viewer
     * @param role address of the role
     * @param competencies which of those of the role, by name; all for none
     * @return which
     * @throws AnotherReader if that was the viewer's manager and is not today
     * @throws NoLongerReport if that does not report to the viewer today
     * @throws IllegalArgumentException if there is no such role, or if it asks nothing in these competencies
     */
    @ForEmployees
    public StandingId begin(NamedReader named, String role, Collection<String> competencies) {
        boolean isMine = people.isManagedBy(viewer(), named.person());
        ConfirmedReader other = isMine ? readers.manager(viewer(), named) : readers.report(viewer(), named);
        PersonId employee = isMine ? viewer() : other.id();
        PersonId manager = isMine ? other.id() : viewer();
        Optional<UnopenedStanding> begun = store.findUnopened(employee, manager, role);
        if (begun.isPresent()) {
            store.takeUp(begun.get().id(), viewer());
            return begun.get().id();
        }
        RoleDetail detail = ladders.role(role).orElseThrow(() -> new IllegalArgumentException("There is no such role"));
        List<Asked> asked = new ArrayList<>();
        detail.asked().stream()
                .filter(one -> competencies.isEmpty() || competencies.contains(one.competency()))
                .forEach(one -> one.expectations()
                        .forEach(expectation ->
                                asked.add(new Asked(asked.size() + 1, one.competency(), expectation.text()))));
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("The role asks nothing there");
        }
        StandingId id = store.add(employee, manager, viewer(), detail.role(), asked, clock.instant());
        events.publishEvent(new StandingBegun(employee, manager));
        return id;
    }

    /**
     * Saves what the viewer writes to an expectation. When this returns the words are on disk, sealed.
     *
     * @param id which standing
     * @param number which expectation of it
     * @param part which of the texts
     * @param words all of them
     * @param basedOn the {@link OwnContent.Text#revision} that the author had before their eyes, or negative to write over whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws UnknownStanding if it is not the viewer's, or has no such expectation
     * @throws IllegalStateException if the line has ended in which it began
     * @throws IllegalArgumentException if there are more characters than fit
     */
    @ForEmployees
    public OptionalInt save(StandingId id, int number, Part part, String words, int basedOn) {
        return sharing.save(side(id, number), part.text(), words, basedOn);
    }

    /**
     * Keeps whether the viewer has seen what is asked.
     *
     * @param id which standing
     * @param number which expectation of it
     * @param seen what they say, null to say nothing of it any more
     * @throws UnknownStanding as for {@link #save}
     * @throws IllegalStateException as for {@link #save}
     */
    @ForEmployees
    public void choose(StandingId id, int number, @Nullable Seen seen) {
        OptionalInt _ = sharing.save(side(id, number), StandingContent.SEEN, code(seen), -1);
    }

    /**
     * Shares the viewer's side as it is now. The other one reads it as soon as both have shared, and not before. Nothing happens once both
     * have: whoever wants to say something else takes theirs back first.
     *
     * @param id which standing
     * @param named whom the page named as the other one
     * @throws UnknownStanding if it is not one of the viewer's and that person's
     * @throws IllegalStateException if nothing was written, or if the line has ended in which it began
     * @throws AnotherReader if that is not the viewer's manager any more
     * @throws NoLongerReport if that does not report to the viewer any more
     */
    @ForEmployees
    public void share(StandingId id, NamedReader named) {
        Row row = live(id);
        if (!row.otherThan(viewer()).equals(named.person())) {
            throw new UnknownStanding();
        }
        together.share(StandingContent.SIDE, subjects(id, store.findAsked(id)), named);
    }

    /**
     * Takes the viewer's side back at once; what was written stays. If both had shared, neither reads the other any more.
     *
     * @param id which standing
     * @throws UnknownStanding if it is not the viewer's
     */
    @ForEmployees
    public void takeBack(StandingId id) {
        Row row = find(id);
        together.takeBack(StandingContent.SIDE, subjects(id, store.findAsked(id)), row.otherThan(viewer()));
    }

    /**
     * Sets a standing aside for the viewer, who finds it among those. Nothing else changes of it, and the other one learns nothing.
     *
     * @param id which
     * @throws UnknownStanding if it is not the viewer's
     */
    @ForEmployees
    public void setAside(StandingId id) {
        store.setAside(find(id).id(), viewer(), clock.instant());
    }

    /**
     * Takes a standing up again that the viewer has set aside.
     *
     * @param id which
     * @throws UnknownStanding if it is not the viewer's
     */
    @ForEmployees
    public void takeUp(StandingId id) {
        store.takeUp(find(id).id(), viewer());
    }

    // ------------------------------------------------------------------------------------------------- what comes of
    // it

    /**
     * Saves what the viewer writes of what the two agreed.
     *
     * @param id which standing
     * @param words all of them
     * @param basedOn as for {@link #save}
     * @return as for {@link #save}
     * @throws UnknownStanding if it is not the viewer's
     * @throws IllegalStateException if the line has ended in which it began
     * @throws IllegalArgumentException if there are more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt saveAgreed(StandingId id, String words, int basedOn) {
        ContentRef ref = agreedRef(live(id));
        return sharing.save(ref, wordsOf(ref.kind()), words, basedOn);
    }

    /**
     * Keeps what the viewer says is to come of it.
     *
     * @param id which standing
     * @param outcome what, null to say nothing of it any more
     * @throws UnknownStanding if it is not the viewer's
     * @throws IllegalStateException if the line has ended in which it began
     */
    @ForEmployees
    public void chooseOutcome(StandingId id, @Nullable Outcome outcome) {
        ContentRef ref = agreedRef(live(id));
        OptionalInt _ = sharing.save(ref, outcomeOf(ref.kind()), code(outcome), -1);
    }

    /**
     * Lets the other one read what the viewer wrote of what the two agreed.
     *
     * @param id which standing
     * @param named whom the page named as the other one
     * @throws UnknownStanding if it is not one of the viewer's and that person's
     * @throws IllegalStateException if nothing was written, or if the line has ended in which it began
     * @throws AnotherReader if that is not the viewer's manager any more
     * @throws NoLongerReport if that does not report to the viewer any more
     */
    @ForEmployees
    public void shareAgreed(StandingId id, NamedReader named) {
        Row row = live(id);
        if (!row.otherThan(viewer()).equals(named.person())) {
            throw new UnknownStanding();
        }
        sharing.share(agreedRef(row), named);
    }

    /**
     * Takes that away again.
     *
     * @param id which standing
     * @throws UnknownStanding if it is not the viewer's
     */
    @ForEmployees
    public void withdrawAgreed(StandingId id) {
        sharing.withdraw(agreedRef(find(id)));
    }

    private Agreed agreed(ContentRef ref) {
        OwnContent mine = sharing.mine(ref);
        OwnContent.Text words = mine.text(wordsOf(ref.kind()));
        OwnContent.Share share = mine.share();
        return new Agreed(
                outcome(mine.text(outcomeOf(ref.kind())).words()),
                words.words(),
                words.revision(),
                share != null,
                share != null && share.changedSince());
    }

    private static Agreed agreed(ContentKind kind, SharedContent shared) {
        return new Agreed(outcome(text(shared, outcomeOf(kind))), text(shared, wordsOf(kind)), 0, true, false);
    }

    private static String text(SharedContent shared, String name) {
        return shared.texts().getOrDefault(name, Optional.empty()).orElse("");
    }

    private static String code(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    private static @Nullable Outcome outcome(String code) {
        return code.isEmpty() ? null : Outcome.valueOf(code);
    }

    private ContentRef side(StandingId id, int number) {
        Row row = live(id);
        if (store.findAsked(id).stream().noneMatch(asked -> asked.number() == number)) {
            throw new UnknownStanding();
        }
        return StandingContent.SIDE.on(id.subject(number)).about(row.otherThan(viewer()));
    }

    private ContentRef agreedRef(Row row) {
        String subject = row.id().subject();
        return row.employee().equals(viewer())
                ? StandingContent.AGREED.on(subject)
                : StandingContent.AGREED_BY_MANAGER.on(subject).about(row.employee());
    }

    private ContentKind agreedByOther(Row row) {
        return row.employee().equals(viewer()) ? StandingContent.AGREED_BY_MANAGER : StandingContent.AGREED;
    }

    private static String wordsOf(ContentKind agreed) {
        return agreed.texts().getFirst().name();
    }

    private static String outcomeOf(ContentKind agreed) {
        return agreed.texts().getLast().name();
    }

    private Row live(StandingId id) {
        Row row = find(id);
        if (!row.takesWords()) {
            throw new IllegalStateException("The reporting line of the two has ended");
        }
        return row;
    }

    private Row find(StandingId id) {
        return store.find(id).stream().findFirst().orElseThrow(UnknownStanding::new);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
