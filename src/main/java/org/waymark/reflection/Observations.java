package org.waymark.reflection;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.ReadingLog;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.ObservationDetail.ShareDetail;
import org.waymark.reflection.ObservationRepository.Whole;
import org.waymark.reflection.ObservationShareRepository.ReadShare;

/**
 * The manager's own side: strengths seen in somebody who reports to them, roles that would use these, and potential the
 * person does not see. Theirs alone until they share it, answer by answer, with that person and nobody else.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-25-the-managers-side.md">Decision: the manager's side</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Observations {

    /** The longest answer, in characters. */
    public static final int LONGEST = 4_000;

    private final ObservationRepository observations;
    private final ObservationShareRepository shares;
    private final ReadingLog readings;
    private final QuestionBank bank;
    private final QuestionTexts texts;
    private final TextVault vault;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observations(
            ObservationRepository observations,
            ObservationShareRepository shares,
            ReadingLog readings,
            QuestionBank bank,
            QuestionTexts texts,
            TextVault vault,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.observations = observations;
        this.shares = shares;
        this.readings = readings;
        this.bank = bank;
        this.texts = texts;
        this.vault = vault;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the viewer has written about a direct report.
     *
     * @param report whom it is about
     * @return for every question of the manager's side about strengths
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ObservationDetail> about(PersonId report) {
        requireManagerOf(report);
        Map<String, Whole> written = observations.findWhole(viewer().value(), report.value()).stream()
                .collect(Collectors.toMap(whole -> whole.observation().question(), Function.identity()));
        TextReader reader = vault.forReading(viewer());
        return questions()
                .map(question -> Optional.ofNullable(written.get(question.id()))
                        .map(whole -> detail(question, whole, reader))
                        .orElseGet(() -> new ObservationDetail(question, "", false, 0, null, null)))
                .toList();
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed. What was shared before stays as it was
     * shared.
     *
     * @param report whom it is about
     * @param question the question's id
     * @param words all of them
     * @param basedOn the {@link ObservationDetail#revision} that the author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws AccessDeniedException if the viewer is not that person's manager today
     * @throws UnknownReflection if there is no such question
     * @throws IllegalArgumentException if there are more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt save(PersonId report, String question, String words, int basedOn) {
        requireManagerOf(report);
        Reflections.requireLength(words, LONGEST);
        Observation observation = own(report, question);
        if (basedOn >= 0 && observation.draftRevision() != basedOn) {
            return OptionalInt.empty();
        }
        observation.write(
                words.isEmpty() ? null : vault.forWriting(viewer()).seal(observation.draftPlace(), words),
                clock.instant());
        return OptionalInt.of(observation.draftRevision());
    }

    /**
     * Lets the person read the answer as it is now: a first share, or an update.
     *
     * @param named whom it is about, and whom the page named as the reader
     * @param question the question's id
     * @throws NoLongerReport if the viewer is not that person's manager today
     * @throws IllegalStateException if nothing was written, or if it does not open any more
     */
    @ForEmployees
    public void share(NamedReader named, String question) {
        ConfirmedReader report = readers.report(viewer(), named);
        Observation observation = own(report.id(), question);
        SealedText draft =
                observation.draft().orElseThrow(() -> new IllegalStateException("There is nothing to share yet"));
        ObservationShare share =
                shares.findByObservationId(observation.id()).orElseGet(() -> new ObservationShare(observation, report));
        share.publish(
                vault.forWriting(viewer())
                        .copy(draft, observation.draftPlace(), ObservationShare.wordsPlace(observation.id())),
                observation.nextShareRevision(),
                observation.draftRevision(),
                clock.instant());
        shares.save(share);
        events.publishEvent(new ObservationShared(viewer(), report.id()));
    }

    /**
     * Takes an answer away from the person at once. What was written stays.
     *
     * @param report whom it is about
     * @param question the question's id
     * @return for {@link #putBack}; empty if it was not shared, or if that person does not report to the viewer any more
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw(PersonId report, String question) {
        Optional<ObservationShare> shared = observations
                .findForChange(viewer().value(), report.value(), question)
                .flatMap(observation -> shares.findByObservationId(observation.id()));
        shared.ifPresent(share -> {
            shares.delete(share);
            events.publishEvent(new ObservationShared(viewer(), report));
        });
        return shared.filter(share -> people.isManagedBy(report, viewer()))
                .map(share -> Withdrawn.of(share, clock.instant()));
    }

    /**
     * Undoes that the viewer withdrew an answer a moment ago: the person reads the version that they read before, of the same day.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it is too late, if it was shared anew since, or if its words were erased; nothing changes then
     * @throws NoLongerReport if the viewer is not that person's manager any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        ObservationShare was = withdrawn.of(ObservationShare.class);
        Optional<SealedText> words =
                vault.forWriting(viewer()).anew(ObservationShare.wordsPlace(was.subjectId()), was.words());
        Optional<Observation> own = observations
                .findForChange(viewer().value(), withdrawn.reader().value(), was.question())
                .filter(observation -> observation.id() == was.subjectId())
                .filter(observation ->
                        shares.findByObservationId(observation.id()).isEmpty());
        if (own.isEmpty() || words.isEmpty() || !withdrawn.mayGoBackTo(named, clock.instant())) {
            return false;
        }
        ConfirmedReader report = readers.report(viewer(), named);
        ObservationShare share = new ObservationShare(own.get(), report);
        share.publish(words.get(), was.revision(), was.draftRevision(), was.sharedAt());
        shares.save(share);
        events.publishEvent(new ObservationShared(viewer(), report.id()));
        return true;
    }

    /**
     * Opens what managers share with the viewer of what they see in them, the latest first; also from a manager of before.
     * That the viewer now has it before their eyes is noted, and each author sees it.
     *
     * @return possibly empty
     */
    @ForEmployees
    public List<SharedObservation> open() {
        return open(shares.findFor(viewer().value()));
    }

    /**
     * The same, of one manager.
     *
     * @param manager who shares
     * @return possibly empty
     */
    @ForEmployees
    public List<SharedObservation> openFrom(PersonId manager) {
        return open(shares.findFor(viewer().value()).stream()
                .filter(row -> row.share().author().equals(manager))
                .toList());
    }

    private List<SharedObservation> open(List<ReadShare> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<PersonId, List<ObservationShare>> byAuthor =
                rows.stream().map(ReadShare::share).collect(Collectors.groupingBy(ObservationShare::author));
        vault.expect(byAuthor.keySet());
        Map<PersonId, PersonReference> names = people.findAll(byAuthor.keySet());
        List<SharedObservation> opened = rows.stream()
                .flatMap(row -> Optional.ofNullable(names.get(row.share().author())).stream()
                        .map(from -> shared(row, from)))
                .toList();
        opened.stream()
                .filter(observation -> observation.freshness() != Freshness.READ)
                .map(observation -> observation.from().id())
                .distinct()
                .forEach(author -> note(author, byAuthor.getOrDefault(author, List.of())));
        return opened;
    }

    private void note(PersonId author, Collection<ObservationShare> seen) {
        Instant now = clock.instant();
        readings.note(ObservationReading.TABLES, List.copyOf(seen), now);
        events.publishEvent(new ObservationsRead(author, viewer()));
    }

    private SharedObservation shared(ReadShare row, PersonReference from) {
        ObservationShare share = row.share();
        return new SharedObservation(
                from,
                texts.bank(share.question()),
                vault.forReading(share.author())
                        .open(ObservationShare.wordsPlace(share.subjectId()), share.words())
                        .orElseGet(texts::lostWords),
                share.sharedAt(),
                Freshness.of(share, row.revisionRead()));
    }

    private static ObservationDetail detail(Question question, Whole whole, TextReader reader) {
        Observation observation = whole.observation();
        ObservationShare share = whole.share();
        ObservationReading reading = whole.reading();
        // Empty where there are words that do not open any more.
        Optional<String> draft = observation
                .draft()
                .map(words -> reader.open(observation.draftPlace(), words))
                .orElse(Optional.of(""));
        return new ObservationDetail(
                question,
                draft.orElse(""),
                draft.isEmpty(),
                observation.draftRevision(),
                share == null
                        ? null
                        : new ShareDetail(share.sharedAt(), observation.draftRevision() != share.draftRevision()),
                lastRead(reading));
    }

    private static @Nullable Instant lastRead(@Nullable ObservationReading reading) {
        return reading == null ? null : reading.lastReadAt();
    }

    private Stream<Question> questions() {
        return bank.all(Perspective.MANAGER).stream().filter(question -> question.kind() == Kind.STRENGTHS);
    }

    private Observation own(PersonId report, String question) {
        return observations
                .findForChange(viewer().value(), report.value(), question)
                .orElseGet(() -> {
                    if (questions().noneMatch(known -> known.id().equals(question))) {
                        throw new UnknownReflection();
                    }
                    return observations.save(new Observation(viewer(), report, question, clock.instant()));
                });
    }

    private void requireManagerOf(PersonId person) {
        if (!people.isManagedBy(person, viewer())) {
            throw new AccessDeniedException("Not a direct report of the viewer");
        }
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
