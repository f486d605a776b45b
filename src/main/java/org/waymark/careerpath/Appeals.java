package org.waymark.careerpath;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
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
import org.waymark.base.sharing.ReadingLog;
import org.waymark.base.sharing.SharedVersion;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.careerpath.AppealDetail.ShareDetail;
import org.waymark.careerpath.AppealShareRepository.EarlierRow;
import org.waymark.careerpath.AppealShareRepository.SharedRow;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * Whether roles appeal to people: theirs alone until they share it, with the manager of that day and nobody else.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-23-two-walls.md">Decision: two walls</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Appeals {

    /** The longest text, in characters. */
    public static final int LONGEST = 4_000;

    private final AppealRepository appeals;
    private final AppealShareRepository shares;
    private final ReadingLog readings;
    private final LadderRepository ladders;
    private final TextVault vault;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(
            AppealRepository appeals,
            AppealShareRepository shares,
            ReadingLog readings,
            LadderRepository ladders,
            TextVault vault,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.shares = shares;
        this.readings = readings;
        this.ladders = ladders;
        this.vault = vault;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether a role appeals to the viewer.
     *
     * @param role address of the role
     * @return with nothing chosen and nothing written if they have not said yet
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public AppealDetail mine(String role) {
        PersonReference manager = people.managerOf(viewer()).orElse(null);
        return appeals.findWhole(viewer().value(), role)
                .map(whole -> detail(whole, manager))
                .orElse(new AppealDetail(null, "", false, 0, manager, null));
    }

    /**
     * Keeps what the viewer chose. What was shared before stays as it was shared.
     *
     * @param role address of the role
     * @param choice what they chose
     * @throws IllegalArgumentException if there is no such role
     */
    @ForEmployees
    public void choose(String role, AppealChoice choice) {
        Appeal appeal = own(role);
        AuthorSeal seal = vault.forWriting(viewer());
        appeal.choose(seal.seal(appeal.choicePlace(), choice.name()), clock.instant());
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed.
     *
     * @param role address of the role
     * @param words all of them
     * @param basedOn the {@link AppealDetail#wordsRevision} that the author had before their eyes, or negative to write
     *     over whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if there is no such role, or for more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt saveWords(String role, String words, int basedOn) {
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("At most " + LONGEST + " characters fit here");
        }
        Appeal appeal = own(role);
        if (basedOn >= 0 && appeal.wordsRevision() != basedOn) {
            return OptionalInt.empty();
        }
        appeal.write(
                words.isEmpty() ? null : vault.forWriting(viewer()).seal(appeal.wordsPlace(), words), clock.instant());
        return OptionalInt.of(appeal.wordsRevision());
    }

    /**
     * Lets today's manager read it as it is now: a first share or an update.
     *
     * @param role address of the role
     * @param named whom the page named as the reader
     * @throws IllegalStateException if nothing was chosen or written
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void share(String role, NamedReader named) {
        Appeal appeal = own(role);
        if (appeal.choice().isEmpty() && appeal.words().isEmpty()) {
            throw new IllegalStateException("There is nothing to share yet");
        }
        AuthorSeal seal = vault.forWriting(viewer());
        publish(
                appeal,
                shares.findByAppealId(appeal.id()),
                copy(seal, appeal.choice(), appeal.choicePlace(), AppealShare.choicePlace(appeal.id())),
                copy(seal, appeal.words(), appeal.wordsPlace(), AppealShare.wordsPlace(appeal.id())),
                appeal.revision(),
                named);
    }

    /**
     * What the viewer shared with a manager of before, and nobody can read any more.
     *
     * @param andThese of those that are shared with today's manager, which to list too: addresses of their roles
     * @return the latest first, without roles that are on no ladder any more
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<EarlierAppeal> earlier(Collection<String> andThese) {
        List<EarlierRow> rows = shares.findEndedOr(viewer().value(), andThese);
        if (rows.isEmpty()) {
            return List.of();
        }
        TextReader reader = vault.forReading(viewer());
        return rows.stream()
                .map(row -> new EarlierAppeal(
                        row.role(),
                        choice(row.share(), reader),
                        words(row.share(), reader),
                        row.share().recipient(),
                        row.share().sharedAt()))
                .toList();
    }

    /**
     * Hands exactly the version that was shared before over to the manager of today: a new share, as of now.
     *
     * @param role address of the role
     * @param named whom the page named as the reader
     * @throws NothingToHandOver if the viewer shared nothing about that role with a manager of before
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void handOver(String role, NamedReader named) {
        Appeal appeal = appeals.findForChange(viewer().value(), role).orElseThrow(NothingToHandOver::new);
        AppealShare ended = shares.findEnded(appeal.id()).orElseThrow(NothingToHandOver::new);
        // The words keep their seal: their place is that of the appeal, whoever reads them.
        publish(
                appeal,
                Optional.of(ended),
                ended.choice().orElse(null),
                ended.words().orElse(null),
                ended.appealRevision(),
                named);
    }

    private void publish(
            Appeal appeal,
            Optional<AppealShare> before,
            @Nullable SealedText choice,
            @Nullable SealedText words,
            int ofRevision,
            NamedReader named) {
        ConfirmedReader manager = readers.manager(viewer(), named);
        AppealShare share = SharedVersion.forRecipient(before, manager, shares, () -> new AppealShare(appeal, manager));
        share.publish(choice, words, appeal.nextShareRevision(), ofRevision, clock.instant());
        shares.save(share);
        events.publishEvent(new AppealShared(viewer(), manager.id()));
    }

    /**
     * Takes it away from the manager at once. What was chosen and written stays.
     *
     * @param role address of the role
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw(String role) {
        Optional<AppealShare> shared =
                appeals.findForChange(viewer().value(), role).flatMap(appeal -> shares.findByAppealId(appeal.id()));
        shared.ifPresent(share -> {
            shares.delete(share);
            events.publishEvent(new AppealShared(viewer(), share.recipient()));
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
        AppealShare was = withdrawn.of(AppealShare.class);
        Optional<Appeal> own = appeals.findForChange(viewer().value(), was.roleAddress())
                .filter(appeal -> appeal.id() == was.subjectId())
                .filter(appeal -> shares.findByAppealId(appeal.id()).isEmpty());
        Optional<SealedText> choice = anew(was.choice(), AppealShare.choicePlace(was.subjectId()));
        Optional<SealedText> words = anew(was.words(), AppealShare.wordsPlace(was.subjectId()));
        boolean isLost = choice.isPresent() != was.choice().isPresent()
                || words.isPresent() != was.words().isPresent();
        if (own.isEmpty() || isLost || !withdrawn.mayGoBackTo(named, clock.instant())) {
            return false;
        }
        ConfirmedReader manager = readers.manager(viewer(), named);
        AppealShare share = new AppealShare(own.get(), manager);
        share.publish(choice.orElse(null), words.orElse(null), was.revision(), was.appealRevision(), was.sharedAt());
        shares.save(share);
        events.publishEvent(new AppealShared(viewer(), manager.id()));
        return true;
    }

    private Optional<SealedText> anew(Optional<SealedText> text, TextPlace place) {
        return text.flatMap(words -> vault.forWriting(viewer()).anew(place, words));
    }

    /**
     * Opens what a direct report shares with the viewer, the latest first. That the viewer now has it before their eyes is
     * noted, and the author sees it.
     *
     * @param author whose
     * @return possibly empty
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public List<SharedAppeal> open(PersonId author) {
        if (!people.isManagedBy(author, viewer())) {
            throw new AccessDeniedException("Not a direct report of the viewer");
        }
        List<SharedRow> rows = shares.findShared(author.value(), viewer().value());
        List<SharedAppeal> opened = read(author, rows);
        if (opened.stream().anyMatch(SharedAppeal::isNew)) {
            readings.note(
                    AppealReading.TABLES, rows.stream().map(SharedRow::share).toList(), clock.instant());
        }
        return opened;
    }

    /**
     * What somebody would find if they opened what the viewer shares, in the same order and with the same marks. Nobody has
     * opened anything by it.
     *
     * @param manager the viewer's manager
     * @return possibly empty; empty for anybody who is not the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedAppeal> asSeenBy(PersonId manager) {
        return read(viewer(), shares.findShared(viewer().value(), manager.value()));
    }

    private List<SharedAppeal> read(PersonId author, List<SharedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        TextReader reader = vault.forReading(author);
        return rows.stream().map(row -> shared(row, reader)).toList();
    }

    private static SharedAppeal shared(SharedRow row, TextReader reader) {
        AppealShare share = row.share();
        return new SharedAppeal(
                row.role(),
                choice(share, reader),
                words(share, reader),
                share.sharedAt(),
                Freshness.of(share, row.revisionRead()) != Freshness.READ);
    }

    private static @Nullable AppealChoice choice(AppealShare share, TextReader reader) {
        return choice(reader, AppealShare.choicePlace(share.subjectId()), share.choice())
                .orElse(null);
    }

    private static @Nullable String words(AppealShare share, TextReader reader) {
        return share.words()
                .flatMap(words -> reader.open(AppealShare.wordsPlace(share.subjectId()), words))
                .orElse(null);
    }

    private AppealDetail detail(AppealRepository.Whole whole, @Nullable PersonReference manager) {
        Appeal appeal = whole.appeal();
        TextReader reader = vault.forReading(viewer());
        Optional<AppealChoice> choice = choice(reader, appeal.choicePlace(), appeal.choice());
        // Empty where there are words that do not open any more.
        Optional<String> words = appeal.words()
                .map(kept -> reader.open(appeal.wordsPlace(), kept))
                .orElse(Optional.of(""));
        boolean isLost = words.isEmpty() || (appeal.choice().isPresent() && choice.isEmpty());
        return new AppealDetail(
                choice.orElse(null),
                words.orElse(""),
                isLost,
                appeal.wordsRevision(),
                manager,
                whole.share() == null ? null : share(appeal, whole.share(), whole.reading(), manager));
    }

    private static ShareDetail share(
            Appeal appeal, AppealShare share, @Nullable AppealReading reading, @Nullable PersonReference manager) {
        // A share in force is one with today's manager.
        return new ShareDetail(
                manager == null ? "" : manager.called(),
                share.sharedAt(),
                appeal.revision() != share.appealRevision(),
                reading == null ? null : reading.lastReadAt());
    }

    private static Optional<AppealChoice> choice(TextReader reader, TextPlace place, Optional<SealedText> sealed) {
        return sealed.flatMap(text -> reader.open(place, text)).map(AppealChoice::valueOf);
    }

    /** The same text, sealed for the place where the manager reads it. */
    private static @Nullable SealedText copy(AuthorSeal seal, Optional<SealedText> text, TextPlace from, TextPlace to) {
        return text.map(kept -> seal.copy(kept, from, to)).orElse(null);
    }

    private Appeal own(String role) {
        return appeals.findForChange(viewer().value(), role).orElseGet(() -> {
            if (ladders.findReferences(List.of(role)).isEmpty()) {
                throw new IllegalArgumentException("There is no such role");
            }
            return appeals.save(new Appeal(viewer(), role, clock.instant()));
        });
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
