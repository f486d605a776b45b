package org.waymark.reflection.swap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.base.text.TextRule;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionSource;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.SwapDetail.Part;
import org.waymark.reflection.swap.SwapStore.TakenBack;
import org.waymark.reflection.swap.SwapStore.Two;

/**
 * Sealed swaps: both people of a 1:1 answer the same question, and neither reads the other before both have shared. Whoever
 * takes their words back afterwards closes the swap for both.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-what-to-ask.md">Decision: what to ask</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Swaps {

    private final SwapStore store;
    private final SwapReader reader;
    private final OwnQuestions ownQuestions;
    private final QuestionBank bank;
    private final QuestionTexts questions;
    private final TextVault vault;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Swaps(
            SwapStore store,
            SwapReader reader,
            OwnQuestions ownQuestions,
            QuestionBank bank,
            QuestionTexts questions,
            TextVault vault,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.ownQuestions = ownQuestions;
        this.bank = bank;
        this.questions = questions;
        this.vault = vault;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a manager has put before a 1:1.
     *
     * @param proposed what they proposed, whatever became of it
     * @param swaps what both are to answer, whoever offered it
     */
    public record BeforeMeeting(List<AskedQuestion> proposed, List<SwapDetail> swaps) {

        /** Nothing, as when no day is set. */
        public static final BeforeMeeting NOTHING = new BeforeMeeting(List.of(), List.of());
    }

    /**
     * Offers a question of one's own reflection to be answered by the manager too. What was drafted becomes one's part, and
     * the question is set aside where it stood; a topic that was shared is withdrawn.
     *
     * @param id the answer to the question
     * @param named whom the page named as the other one
     * @throws AnotherReader if that is not the viewer's manager today
     * @throws IllegalStateException if the manager reads the answer already, or if it is a question of the day
     * @throws UnknownReflection if it is somebody else's, or if the 1:1 was with a former manager
     */
    @ForEmployees
    public void offer(AnswerId id, NamedReader named) {
        PersonId employee = viewer();
        ConfirmedReader manager = readers.manager(employee, named);
        OwnQuestions.Drafted drafted = ownQuestions.setAside(id);
        SwapId swap = store(Two.withManager(employee, manager), drafted);
        if (!drafted.draft().isEmpty()) {
            OptionalInt _ = saveDraft(swap, drafted.draft(), 0);
        }
        events.publishEvent(new SwapChanged(employee, manager.id()));
    }

    /**
     * Offers a question of the bank to a direct report. Does nothing if it was offered for that 1:1.
     *
     * @param oneOnOne the id of the 1:1
     * @param named the direct report, as the page named them
     * @param question the question's id
     * @throws NoLongerReport if the viewer is not that person's manager today
     * @throws UnknownReflection if it is not a 1:1 of these two, or if people are not asked that
     */
    @ForEmployees
    public void offer(long oneOnOne, NamedReader named, String question) {
        ConfirmedReader employee = readers.report(viewer(), named);
        QuestionSource source = QuestionSource.bank(bank.findShown(question).orElseThrow(UnknownReflection::new));
        offer(store.newId(), oneOnOne, employee, source);
    }

    /**
     * Offers a question in one's own words to a direct report.
     *
     * @param oneOnOne the id of the 1:1
     * @param named the direct report, as the page named them
     * @param kind which kind of conversation it belongs to
     * @param words the question, at most {@value AskedQuestion#LONGEST_QUESTION} characters
     * @throws NoLongerReport if the viewer is not that person's manager today
     * @throws UnknownReflection if it is not a 1:1 of these two
     * @throws IllegalArgumentException if there are more than {@value AskedQuestion#LONGEST_QUESTION} characters
     */
    @ForEmployees
    public void offerOwn(long oneOnOne, NamedReader named, Kind kind, String words) {
        ConfirmedReader employee = readers.report(viewer(), named);
        TextRule.requireFits(words, AskedQuestion.LONGEST_QUESTION);
        SwapId swap = store.newId();
        SealedText sealed = vault.forWriting(viewer()).seal(SwapStore.questionPlace(swap), words.strip());
        offer(swap, oneOnOne, employee, QuestionSource.own(kind, sealed));
    }

    private void offer(SwapId swap, long oneOnOne, ConfirmedReader employee, QuestionSource question) {
        add(swap, oneOnOne, Two.withReport(viewer(), employee), question);
        events.publishEvent(new SwapChanged(employee.id(), viewer()));
    }

    /**
     * The swaps of a 1:1 of the viewer's.
     *
     * @param oneOnOne the id of the 1:1
     * @return in the order in which they were offered; empty for whoever is neither of the two, and for a manager whose line
     *     with the employee has ended
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SwapDetail> of(long oneOnOne) {
        List<SwapStore.Row> rows = store.findOf(oneOnOne, viewer());
        return reader.read(rows, viewer(), people.findAll(SwapReader.others(rows, viewer())));
    }

    /**
     * What a manager has put before a 1:1 with a direct report, in as few statements as possible.
     *
     * @param oneOnOne the id of the 1:1
     * @param report the other one
     * @return nothing for a 1:1 of others
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public BeforeMeeting before(long oneOnOne, PersonReference report) {
        SwapStore.Before before = store.findBefore(oneOnOne, viewer());
        if (before.proposed().isEmpty() && before.swaps().isEmpty()) {
            return BeforeMeeting.NOTHING;
        }
        return new BeforeMeeting(
                before.proposed().stream()
                        .map(proposal -> questions.read(
                                proposal.question(), viewer(), proposal.id().ownQuestionPlace()))
                        .toList(),
                reader.read(before.swaps(), viewer(), Map.of(report.id(), report)));
    }

    /**
     * What the viewer's manager sees of the swaps of a 1:1, but for what the manager has written and not shared.
     *
     * @param oneOnOne the id of the 1:1
     * @param self the viewer, who is its employee
     * @param manager the other one
     * @return in the order in which they were offered; empty for a 1:1 of others
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SwapDetail> asSeenBy(long oneOnOne, PersonReference self, PersonId manager) {
        List<SwapStore.Row> rows = store.findOf(oneOnOne, manager).stream()
                .filter(row -> row.employee().equals(viewer()))
                .map(SwapStore.Row::withoutOwn)
                .toList();
        return reader.read(rows, manager, Map.of(viewer(), self));
    }

    /**
     * Saves what the viewer is writing as their part. When this returns the words are on disk, sealed. What was shared stays
     * as it was shared.
     *
     * @param id which swap
     * @param words all of them
     * @param basedOn the {@link Part#revision} that the author had before their eyes, or negative to write over whatever is
     *     there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws UnknownReflection if it is not a swap of the viewer's
     * @throws IllegalStateException if the line of the two has ended
     * @throws IllegalArgumentException if there are more than {@value AskedQuestion#LONGEST_ANSWER} characters
     */
    @ForEmployees
    public OptionalInt save(SwapId id, String words, int basedOn) {
        TextRule.requireFits(words, AskedQuestion.LONGEST_ANSWER);
        requireOpenLine(find(id));
        return saveDraft(id, words, basedOn);
    }

    private OptionalInt saveDraft(SwapId id, String words, int basedOn) {
        SealedText sealed =
                words.isEmpty() ? null : vault.forWriting(viewer()).seal(SwapStore.draftPlace(id, viewer()), words);
        return store.save(id, viewer(), sealed, basedOn, clock.instant());
    }

    /**
     * Shares the viewer's part as it is now. The other one reads it as soon as both have shared, and not before. Nothing
     * happens to a part that is shared once both have: whoever wants to say more talks about it.
     *
     * @param id which swap
     * @param named whom the page named as the other one
     * @throws UnknownReflection if it is not a swap of the viewer's with that person
     * @throws AnotherReader if that is not the viewer's manager any more
     * @throws NoLongerReport if that is not the viewer's direct report any more
     * @throws IllegalStateException if nothing was written
     */
    @ForEmployees
    public void share(SwapId id, NamedReader named) {
        SwapStore.Row swap = find(id);
        PersonId author = viewer();
        if (!swap.otherThan(author).equals(named.person())) {
            throw new UnknownReflection();
        }
        Two two = confirm(swap.employee(), named);
        if (swap.isOpen()) {
            return;
        }
        SealedText draft = swap.draft();
        if (draft == null) {
            throw new IllegalStateException("There is nothing to share yet");
        }
        store.share(
                swap,
                two,
                vault.forWriting(author)
                        .copy(draft, SwapStore.draftPlace(id, author), SwapStore.wordsPlace(id, author)),
                clock.instant());
        events.publishEvent(new SwapChanged(swap.employee(), swap.manager()));
    }

    /**
     * Takes the viewer's part back; the draft stays. If both had shared, neither reads the other any more: a swap holds for
     * both or for none.
     *
     * @param id which swap
     * @return for {@link #putBack}; empty if it was not shared, or if the line of the two has ended
     * @throws UnknownReflection if it is not a swap of the viewer's
     */
    @ForEmployees
    public Optional<Withdrawn> takeBack(SwapId id) {
        SwapStore.Row swap = find(id);
        Optional<TakenBack> taken = store.takeBack(id, viewer());
        if (taken.isPresent()) {
            events.publishEvent(new SwapChanged(swap.employee(), swap.manager()));
        }
        return taken.filter(part -> swap.lineHolds())
                .map(part -> new Withdrawn(part, swap.otherThan(viewer()), clock.instant()));
    }

    /**
     * Undoes that the viewer took their part back a moment ago: it is shared as it was, of the same day. If both had shared, both
     * read each other again.
     *
     * @param withdrawn what was taken back
     * @param named whom the page named as the other one
     * @return false if it is too late, if the viewer has shared anew since, if the other one has shared or taken back theirs, or
     *     if the words were erased; nothing changes then
     * @throws UnknownReflection if it is not a swap of the viewer's
     * @throws AnotherReader if that is not the viewer's manager any more
     * @throws NoLongerReport if that is not the viewer's direct report any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        TakenBack was = withdrawn.of(TakenBack.class);
        if (!was.author().equals(viewer())) {
            throw new UnknownReflection();
        }
        if (!withdrawn.mayGoBackTo(named, clock.instant())) {
            return false;
        }
        Two two = confirm(was.employee(), named);
        boolean isThere = store.lock(was);
        SwapStore.Row swap = find(was.swap());
        Optional<Instant> othersSharedAt = store.findOthersSharedAt(swap.id(), was.author());
        Optional<SealedText> words =
                vault.forWriting(was.author()).anew(SwapStore.wordsPlace(was.swap(), was.author()), was.words());
        if (!isThere
                || words.isEmpty()
                || swap.ownWords() != null
                || !othersSharedAt.equals(Optional.ofNullable(was.othersSharedAt()))) {
            return false;
        }
        store.putBack(was, two, words.get());
        events.publishEvent(new SwapChanged(swap.employee(), swap.manager()));
        return true;
    }

    /** The two people of a swap, of whom the viewer gives the other one something. */
    private Two confirm(PersonId employee, NamedReader named) {
        PersonId author = viewer();
        return author.equals(employee)
                ? Two.withManager(author, readers.manager(author, named))
                : Two.withReport(author, readers.report(author, named));
    }

    private SwapId store(Two two, OwnQuestions.Drafted drafted) {
        SwapId fresh = store.newId();
        String question = drafted.bankId();
        if (question == null) {
            SealedText copy = vault.forWriting(two.author()).seal(SwapStore.questionPlace(fresh), drafted.ownWords());
            add(fresh, drafted.oneOnOne(), two, QuestionSource.own(drafted.kind(), copy));
            return fresh;
        }
        add(fresh, drafted.oneOnOne(), two, QuestionSource.bank(drafted.kind(), question));
        // The manager may have offered the same question; then it is that one.
        return store.find(drafted.oneOnOne(), question).orElseThrow(UnknownReflection::new);
    }

    private void add(SwapId swap, long oneOnOne, Two two, QuestionSource question) {
        try {
            store.add(swap, oneOnOne, two, question, clock.instant());
        } catch (DataIntegrityViolationException e) {
            // The database knows which 1:1s these two have; the module that keeps them builds on this one.
            throw new UnknownReflection(e);
        }
    }

    private SwapStore.Row find(SwapId id) {
        return store.find(id, viewer()).orElseThrow(UnknownReflection::new);
    }

    private static void requireOpenLine(SwapStore.Row swap) {
        if (!swap.lineHolds()) {
            throw new IllegalStateException("The reporting line of the two has ended");
        }
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
