package org.waymark.growth;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.Reading;
import org.waymark.base.sharing.ReadingLog;
import org.waymark.base.sharing.SharedVersion;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.growth.BeyondDetail.Opening;
import org.waymark.growth.BeyondDetail.ShareDetail;
import org.waymark.growth.BeyondShareRepository.ReadShare;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * What people think about a life beyond the company: theirs alone until they share it, in full or as a topic, with the
 * manager of that day and nobody else.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-23-two-walls.md">Decision: two walls</a>
 */
@Service
@DeniedByDefault
@Transactional
public class BeyondTheCompany {

    /** The longest text, in characters. */
    public static final int LONGEST = 10_000;

    private final BeyondRepository drafts;
    private final BeyondShareRepository shares;
    private final ReadingLog readings;
    private final TextVault vault;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BeyondTheCompany(
            BeyondRepository drafts,
            BeyondShareRepository shares,
            ReadingLog readings,
            TextVault vault,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.shares = shares;
        this.readings = readings;
        this.vault = vault;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the viewer has written.
     *
     * @return with empty texts if they have not yet
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public BeyondDetail mine() {
        PersonReference manager = people.managerOf(viewer()).orElse(null);
        return drafts.findWhole(viewer().value())
                .map(whole -> new BeyondDetail(
                        texts(whole.beyond()),
                        manager,
                        share(whole, manager),
                        openings(drafts.findReadings(whole.beyond().id()))))
                .orElseGet(() -> new BeyondDetail(
                        Arrays.stream(BeyondQuestion.values())
                                .map(question -> new BeyondDetail.Text(question, "", false, 0))
                                .toList(),
                        manager,
                        null,
                        List.of()));
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed. What was shared before stays as it was
     * shared.
     *
     * @param question to which question
     * @param words all of them
     * @param basedOn the {@link BeyondDetail.Text#revision} that the author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if there are more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt save(BeyondQuestion question, String words, int basedOn) {
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("At most " + LONGEST + " characters fit here");
        }
        Beyond beyond = own();
        Draft draft = beyond.draft(question);
        if (basedOn >= 0 && draft.revision() != basedOn) {
            return OptionalInt.empty();
        }
        beyond.write(
                question,
                words.isEmpty() ? null : vault.forWriting(viewer()).seal(beyond.place(question), words),
                clock.instant());
        return OptionalInt.of(draft.revision());
    }

    /**
     * Lets today's manager read the texts as they are now: a first share, an update, or more than the topic.
     *
     * @param named whom the page named as the reader
     * @throws IllegalStateException if nothing was written, or if something written does not open any more
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void share(NamedReader named) {
        Beyond beyond = own();
        if (beyond.isEmpty()) {
            throw new IllegalStateException("There is nothing to share yet");
        }
        AuthorSeal seal = vault.forWriting(viewer());
        Map<BeyondQuestion, SealedText> copies = new EnumMap<>(BeyondQuestion.class);
        for (BeyondQuestion question : BeyondQuestion.values()) {
            beyond.draft(question)
                    .words()
                    .map(words -> seal.copy(words, beyond.place(question), BeyondShare.place(question, beyond.id())))
                    .ifPresent(copy -> copies.put(question, copy));
        }
        publish(beyond, copies, named);
    }

    /**
     * Tells today's manager that one would like to talk about a life beyond the company, and takes shared words away again.
     *
     * @param named whom the page named as the reader
     * @throws AnotherReader if that is not the viewer's manager today
     */
    @ForEmployees
    public void shareTopic(NamedReader named) {
        publish(own(), Map.of(), named);
    }

    /** Takes it away from the manager at once. What was written stays. */
    @ForEmployees
    public Optional<Withdrawn> withdraw() {
        Optional<BeyondShare> shared =
                drafts.findForChange(viewer().value()).flatMap(beyond -> shares.findByBeyondId(beyond.id()));
        shared.ifPresent(share -> {
            shares.delete(share);
            events.publishEvent(new BeyondShared(viewer(), share.recipient()));
        });
        return shared.filter(share -> people.isManagedBy(viewer(), share.recipient()))
                .map(share -> Withdrawn.of(share, clock.instant()));
    }

    /**
     * Undoes that the viewer withdrew it a moment ago: its reader reads the version that they read before, of the same day.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it is too late, if it was shared anew since, or if its words were erased; nothing changes then
     * @throws AnotherReader if its reader is not the viewer's manager any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        BeyondShare was = withdrawn.of(BeyondShare.class);
        Optional<Beyond> own = drafts.findForChange(viewer().value())
                .filter(beyond -> beyond.id() == was.subjectId())
                .filter(beyond -> shares.findByBeyondId(beyond.id()).isEmpty());
        AuthorSeal seal = vault.forWriting(viewer());
        Map<BeyondQuestion, SealedText> words = new EnumMap<>(BeyondQuestion.class);
        boolean isLost = false;
        for (BeyondQuestion question : BeyondQuestion.values()) {
            Optional<SealedText> kept = was.words(question);
            Optional<SealedText> again =
                    kept.flatMap(text -> seal.anew(BeyondShare.place(question, was.subjectId()), text));
            again.ifPresent(text -> words.put(question, text));
            isLost |= kept.isPresent() && again.isEmpty();
        }
        if (own.isEmpty() || isLost || !withdrawn.mayGoBackTo(named, clock.instant())) {
            return false;
        }
        ConfirmedReader manager = readers.manager(viewer(), named);
        BeyondShare share = new BeyondShare(own.get(), manager);
        share.publish(words, was.revision(), was.beyondRevision(), was.sharedAt());
        shares.save(share);
        events.publishEvent(new BeyondShared(viewer(), manager.id()));
        return true;
    }

    /**
     * Opens what a direct report shares with the viewer. That the viewer now has it before their eyes is noted, and the
     * author sees it.
     *
     * @param author whose
     * @return empty if nothing is shared
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public Optional<SharedBeyond> open(PersonId author) {
        if (!people.isManagedBy(author, viewer())) {
            throw new AccessDeniedException("Not a direct report of the viewer");
        }
        return shares.findShared(author.value(), viewer().value()).map(this::open);
    }

    private SharedBeyond open(ReadShare row) {
        SharedBeyond opened = read(row);
        if (opened.freshness() != Freshness.READ) {
            readings.note(BeyondReading.TABLES, List.of(row.share()), clock.instant());
            events.publishEvent(new BeyondOpened(row.share().author(), viewer()));
        }
        return opened;
    }

    /**
     * What somebody would find if they opened what the viewer shares, with the same mark. Nobody has opened it by that.
     *
     * @param manager the viewer's manager
     * @return empty if nothing is shared, and for anybody who is not the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<SharedBeyond> asSeenBy(PersonId manager) {
        return shares.findShared(viewer().value(), manager.value()).map(this::read);
    }

    private SharedBeyond read(ReadShare row) {
        BeyondShare share = row.share();
        Freshness freshness = Freshness.of(share, row.revisionRead());
        return new SharedBeyond(texts(share), share.sharedAt(), freshness);
    }

    private List<SharedBeyond.Text> texts(BeyondShare share) {
        if (share.isTopic()) {
            return List.of();
        }
        TextReader reader = vault.forReading(share.author());
        return Arrays.stream(BeyondQuestion.values())
                .flatMap(question -> share.words(question).stream()
                        .map(words -> new SharedBeyond.Text(
                                question,
                                reader.open(BeyondShare.place(question, share.subjectId()), words)
                                        .orElse(null))))
                .toList();
    }

    /**
     * What the viewer shared with a manager of before, and nobody can read any more.
     *
     * @param orShared whether to tell also what is shared with today's manager
     * @return empty if there is none
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<EarlierBeyond> earlier(boolean orShared) {
        long author = viewer().value();
        return (orShared ? shares.findByAuthorId(author) : shares.findEnded(author))
                .map(share -> new EarlierBeyond(texts(share), share.recipient(), share.sharedAt()));
    }

    /**
     * Hands exactly the version that was shared before over to the manager of today: a new share, as of now.
     *
     * @param named whom the page named as the reader
     * @param withWords false for the topic only
     * @throws NothingToHandOver if the viewer shared nothing with a manager of before
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void handOver(NamedReader named, boolean withWords) {
        Beyond beyond = drafts.findForChange(viewer().value()).orElseThrow(NothingToHandOver::new);
        BeyondShare ended = shares.findEnded(viewer().value()).orElseThrow(NothingToHandOver::new);
        Map<BeyondQuestion, SealedText> words = new EnumMap<>(BeyondQuestion.class);
        if (withWords) {
            // They keep their seal: their place is that of the draft's row, whoever reads them.
            for (BeyondQuestion question : BeyondQuestion.values()) {
                ended.words(question).ifPresent(text -> words.put(question, text));
            }
        }
        publish(beyond, Optional.of(ended), words, ended.beyondRevision(), named);
    }

    private void publish(Beyond beyond, Map<BeyondQuestion, SealedText> words, NamedReader named) {
        publish(beyond, shares.findByBeyondId(beyond.id()), words, beyond.revision(), named);
    }

    private void publish(
            Beyond beyond,
            Optional<BeyondShare> before,
            Map<BeyondQuestion, SealedText> words,
            int ofRevision,
            NamedReader named) {
        ConfirmedReader manager = readers.manager(viewer(), named);
        BeyondShare share = SharedVersion.forRecipient(before, manager, shares, () -> new BeyondShare(beyond, manager));
        share.publish(words, beyond.nextShareRevision(), ofRevision, clock.instant());
        shares.save(share);
        events.publishEvent(new BeyondShared(viewer(), manager.id()));
    }

    private List<BeyondDetail.Text> texts(Beyond beyond) {
        TextReader reader = vault.forReading(viewer());
        return Arrays.stream(BeyondQuestion.values())
                .map(question -> {
                    Draft draft = beyond.draft(question);
                    // Empty where there are words that do not open any more.
                    Optional<String> words = draft.words()
                            .map(kept -> reader.open(beyond.place(question), kept))
                            .orElse(Optional.of(""));
                    return new BeyondDetail.Text(question, words.orElse(""), words.isEmpty(), draft.revision());
                })
                .toList();
    }

    private static @Nullable ShareDetail share(BeyondRepository.Whole whole, @Nullable PersonReference manager) {
        BeyondShare share = whole.share();
        // A share in force is one with today's manager.
        return share == null || manager == null
                ? null
                : new ShareDetail(
                        manager,
                        share.isTopic(),
                        share.sharedAt(),
                        !share.isTopic() && whole.beyond().revision() != share.beyondRevision());
    }

    private List<Opening> openings(List<BeyondReading> opened) {
        Map<PersonId, PersonReference> names =
                people.findAll(opened.stream().map(Reading::reader).toList());
        return opened.stream()
                .flatMap(reading -> Optional.ofNullable(names.get(reading.reader())).stream()
                        .map(reader -> new Opening(reader.name(), reading.lastReadAt())))
                .toList();
    }

    private Beyond own() {
        return drafts.findForChange(viewer().value())
                .orElseGet(() -> drafts.save(new Beyond(viewer(), clock.instant())));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
