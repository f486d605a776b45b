package org.waymark.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.waymark.base.sharing.NoLongerAsked;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;

/**
 * What people write, of every kind: theirs alone until they share it, with the one reader that the kind is for and nobody else.
 * Whatever is written, shared, taken back or erased is the viewer's own.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-one-engine.md">Decision: one engine</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Sharing {

    private final List<ContentTitles> titles;
    private final ContentStore contents;
    private final OwnRows rows;
    private final SharedStore shares;
    private final ReadingLog readings;
    private final RequestStore requests;
    private final TextVault vault;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sharing(
            List<ContentTitles> titles,
            ContentStore contents,
            OwnRows rows,
            SharedStore shares,
            ReadingLog readings,
            RequestStore requests,
            TextVault vault,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.titles = titles;
        this.contents = contents;
        this.rows = rows;
        this.shares = shares;
        this.readings = readings;
        this.requests = requests;
        this.vault = vault;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    // ------------------------------------------------------------------------------------------------- the author's
    // side

    /**
     * Something the viewer writes.
     *
     * @param ref which
     * @return without texts if they never wrote any
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public OwnContent mine(ContentRef ref) {
        return rows.find(viewer(), ref.kind(), ref.about(), List.of(ref.subject())).stream()
                .findFirst()
                .map(row -> own(ref.kind(), row))
                .orElse(OwnContent.NOTHING);
    }

    /**
     * All that the viewer has written of a kind, about themselves or somebody else.
     *
     * @param kind which kind
     * @param about whom it is about, null if not about somebody else
     * @return by subject
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<String, OwnContent> allMine(ContentKind kind, @Nullable PersonId about) {
        return bySubject(kind, rows.findAll(viewer(), kind, about));
    }

    /**
     * All that the viewer has written of several kinds, whoever it is about, in one statement.
     *
     * @param kinds which kinds
     * @return in the order in which it was begun
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<ContentRef, OwnContent> allMine(Collection<ContentKind> kinds) {
        Map<String, ContentKind> byKey =
                kinds.stream().collect(Collectors.toMap(ContentKind::key, Function.identity()));
        Map<ContentRef, OwnContent> mine = new LinkedHashMap<>();
        rows.findAll(viewer(), kinds).forEach(row -> {
            ContentKind kind = Objects.requireNonNull(byKey.get(row.content().kind()));
            mine.put(new ContentRef(kind, row.content().subject(), row.content().about()), own(kind, row));
        });
        return mine;
    }

    /**
     * What the viewer has written of a kind about some subjects, and about nobody else.
     *
     * @param kind which kind
     * @param subjects what of that kind
     * @return by subject, without those of which they never wrote or shared any
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<String, OwnContent> mine(ContentKind kind, Collection<String> subjects) {
        return bySubject(kind, rows.find(viewer(), kind, null, subjects));
    }

    /**
     * What the viewer has written of several kinds, about nobody else, in one statement.
     *
     * @param refs which
     * @return without those of which they never wrote or shared any
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<ContentRef, OwnContent> mine(Collection<ContentRef> refs) {
        Map<String, ContentKind> kinds = refs.stream()
                .map(ContentRef::kind)
                .distinct()
                .collect(Collectors.toMap(ContentKind::key, Function.identity()));
        Set<ContentRef> wanted = Set.copyOf(refs);
        Map<ContentRef, OwnContent> mine = new HashMap<>();
        rows.find(
                        viewer(),
                        kinds.values(),
                        refs.stream().map(ContentRef::subject).distinct().toList())
                .forEach(row -> {
                    ContentKind kind =
                            Objects.requireNonNull(kinds.get(row.content().kind()));
                    ContentRef ref = kind.on(row.content().subject());
                    if (wanted.contains(ref)) {
                        mine.put(ref, own(kind, row));
                    }
                });
        return mine;
    }

    @ForEmployees
    @Transactional(readOnly = true)
    Map<String, OwnContent> mine(ContentKind kind, Collection<String> subjects, PersonId about) {
        return bySubject(kind, rows.find(viewer(), kind, about, subjects));
    }

    private Map<String, OwnContent> bySubject(ContentKind kind, List<OwnRows.Row> found) {
        return found.stream().collect(Collectors.toMap(row -> row.content().subject(), row -> own(kind, row)));
    }

    /**
     * One of the texts that the viewer has written of a kind about some subjects, and about nobody else.
     *
     * @param kind which kind
     * @param subjects what of that kind
     * @param text which of its texts
     * @return by subject, without those that have no such words; empty for words that do not open any more
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<String, Optional<String>> words(ContentKind kind, Collection<String> subjects, String text) {
        List<ContentRow> written = contents.findTexts(viewer(), kind, subjects, text);
        if (written.isEmpty()) {
            return Map.of();
        }
        TextReader reader = vault.forReading(viewer());
        return written.stream()
                .collect(Collectors.toMap(
                        ContentRow::subject,
                        content -> reader.open(
                                ContentRow.draftPlace(text, content.id()),
                                Objects.requireNonNull(content.words().get(text)))));
    }

    /**
     * What of a kind the viewer shares and its reader can read today. It is no news to its author.
     *
     * @param kind which kind
     * @return the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedContent> shared(ContentKind kind) {
        return read(kind, shares.findInForce(viewer(), kind));
    }

    /**
     * About what the viewer has written.
     *
     * @param kind of which kind
     * @return the subjects of things that have words
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<String> subjects(ContentKind kind) {
        return contents.findSubjects(viewer(), kind);
    }

    /**
     * Keeps something of the viewer's, begun if it is not there yet, as it is until the current transaction ends, for whoever puts words to those that are there.
     *
     * @param ref what
     */
    @ForEmployees
    public void hold(ContentRef ref) {
        long _ = begin(ref);
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed. What was shared before stays as it was
     * shared.
     *
     * @param ref of what
     * @param text which of its texts
     * @param words all of them
     * @param basedOn the {@link OwnContent.Text#revision} that the author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if the kind has no such text, if nothing is written yet and there is no such subject, or if there
     *     are more characters than fit
     */
    @ForEmployees
    public OptionalInt save(ContentRef ref, String text, String words, int basedOn) {
        ref.kind().requireFits(text, words);
        return write(begin(ref), text, words, basedOn);
    }

    /**
     * Saves words that the viewer wrote elsewhere, at another time: a subject that nothing new is about any more, such as a day that is
     * over, takes them all the same.
     *
     * @param ref of what
     * @param text which of its texts
     * @param words all of them
     * @param basedOn as for {@link #save}
     * @return as for {@link #save}
     * @throws IllegalArgumentException if the kind has no such text, or if there are more characters than fit
     */
    @ForEmployees
    public OptionalInt bring(ContentRef ref, String text, String words, int basedOn) {
        ref.kind().requireFits(text, words);
        return write(contents.begin(viewer(), ref, clock.instant()), text, words, basedOn);
    }

    private OptionalInt write(long content, String text, String words, int basedOn) {
        SealedText sealed =
                words.isEmpty() ? null : vault.forWriting(viewer()).seal(ContentRow.draftPlace(text, content), words);
        return contents.write(content, viewer(), text, sealed, basedOn, clock.instant());
    }

    /**
     * When the viewer last wrote something.
     *
     * @param ref what
     * @return empty if they never did
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<Instant> writtenAt(ContentRef ref) {
        return contents.findWrittenAt(viewer(), ref);
    }

    /** What is there goes on, also about a subject that is there no more; something new is about one that is. */
    private long begin(ContentRef ref) {
        return contents.hold(viewer(), ref).orElseGet(() -> {
            if (titles(ref.kind()).anyMatch(known -> !known.isThere(ref.subject()))) {
                throw new IllegalArgumentException("There is nothing to write about");
            }
            return contents.begin(viewer(), ref, clock.instant());
        });
    }

    private Stream<ContentTitles> titles(ContentKind kind) {
        return titles.stream().filter(known -> known.kind().equals(kind));
    }

    /**
     * Lets go of something of the viewer's whose subject is there no more: of all of its texts, and of what was ever shared of it.
     *
     * @param ref what
     */
    @ForEmployees
    public void drop(ContentRef ref) {
        contents.lock(viewer(), ref).ifPresent(contents::erase);
    }

    /**
     * Lets its reader have all texts as they are now: a first share, an update, or more than the topic.
     *
     * @param ref what
     * @param named whom the page named as the reader
     * @throws IllegalStateException if nothing was written, or if something written does not open any more
     * @throws AnotherReader if it is for the viewer's manager, and whom the page named is not
     * @throws NoLongerReport if it is about somebody else, and whom the page named does not report to the viewer
     * @throws NoLongerAsked if it is for whoever asked for it, and whom the page named does not
     */
    @ForEmployees
    public void share(ContentRef ref, NamedReader named) {
        ContentRow content = contents.lock(viewer(), ref)
                .filter(written -> !written.isEmpty())
                .orElseThrow(() -> new IllegalStateException("There is nothing to share yet"));
        share(ref, content, named);
    }

    private void share(ContentRef ref, ContentRow content, NamedReader named) {
        publish(ref.kind(), content, toShare(content, content.words()), content.revision(), named);
    }

    /** The same words, sealed for the place where they are read. */
    private Map<String, SealedText> toShare(ContentRow content, Map<String, SealedText> written) {
        Map<String, SealedText> copies = new HashMap<>();
        if (!written.isEmpty()) {
            AuthorSeal seal = vault.forWriting(viewer());
            written.forEach((text, words) -> copies.put(
                    text,
                    seal.copy(
                            words,
                            ContentRow.draftPlace(text, content.id()),
                            ContentRow.sharedPlace(text, content.id()))));
        }
        return copies;
    }

    /**
     * Tells its reader that the viewer would like to talk about it, and takes shared words away again. Texts that say what it is about
     * go along.
     *
     * @param ref what
     * @param named whom the page named as the reader
     * @throws IllegalArgumentException if a topic is not enough for its kind
     * @throws AnotherReader as for {@link #share}
     */
    @ForEmployees
    public void shareTopic(ContentRef ref, NamedReader named) {
        if (!ref.kind().hasTopic()) {
            throw new IllegalArgumentException(
                    "There is no topic of " + ref.kind().key());
        }
        long _ = begin(ref);
        ContentRow content = contents.find(viewer(), ref).orElseThrow();
        publish(ref.kind(), content, toShare(content, ref.kind().topicOf(content.words())), content.revision(), named);
    }

    /**
     * Lets its reader have what there is: all texts as they are now, or the topic where nothing more is written.
     *
     * @param ref what
     * @param named whom the page named as the reader
     * @throws IllegalArgumentException if a topic is not enough for its kind
     * @throws AnotherReader as for {@link #share}
     */
    @ForEmployees
    public void shareOrTopic(ContentRef ref, NamedReader named) {
        Optional<ContentRow> written =
                contents.lock(viewer(), ref).filter(content -> !ref.kind().isTopic(content.words()));
        if (written.isPresent()) {
            share(ref, written.get(), named);
        } else {
            shareTopic(ref, named);
        }
    }

    /**
     * Takes it away from its reader at once. What was written stays.
     *
     * @param ref what
     * @return for {@link #putBack}; empty if it was not shared, or if the line of the two has ended
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw(ContentRef ref) {
        return contents.lock(viewer(), ref)
                .flatMap(content -> shares.findOf(content.id()).stream()
                        .filter(share ->
                                !ref.kind().isAboutItsReader() || share.reader().equals(content.about()))
                        .findFirst()
                        .flatMap(share -> {
                            shares.withdrawAll(content.id());
                            announce(ref.kind(), share.reader());
                            return mayReach(ref.kind(), share.reader())
                                    ? Optional.of(new Withdrawn(new Taken(ref, share), share.reader(), clock.instant()))
                                    : Optional.empty();
                        }));
    }

    /** What was withdrawn, so that it can be put back. */
    private record Taken(ContentRef ref, SharedRow share) {}

    /**
     * Whether it is the viewer who withdrew something.
     *
     * @param withdrawn what was withdrawn
     * @return false for what is somebody else's
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public boolean isMine(Withdrawn withdrawn) {
        return withdrawn.of(Taken.class).share().author().equals(viewer());
    }

    /**
     * Undoes that the viewer withdrew something a moment ago: its reader has the version that they had before, of the same day.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it is too late, if it was shared anew since, if its subject was set aside, or if its words were erased; nothing
     *     changes then
     * @throws AnotherReader as for {@link #share}
     * @throws NoLongerReport as for {@link #share}
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        Taken taken = withdrawn.of(Taken.class);
        SharedRow was = taken.share();
        // Somebody else has another row, or none.
        Optional<ContentRow> content = contents.lock(viewer(), taken.ref())
                .filter(row -> row.id() == was.content() && row.shareRevision() == was.revision())
                .filter(row -> shares.findOf(row.id()).isEmpty())
                .filter(row -> titles(taken.ref().kind()).allMatch(known -> known.isOpen(row.subject())));
        if (content.isEmpty() || !withdrawn.mayGoBackTo(named, clock.instant())) {
            return false;
        }
        Map<String, SealedText> words = new HashMap<>();
        AuthorSeal seal = vault.forWriting(viewer());
        was.words()
                .forEach((text, before) -> seal.anew(ContentRow.sharedPlace(text, was.content()), before)
                        .ifPresent(anew -> words.put(text, anew)));
        if (words.size() < was.words().size()) {
            return false;
        }
        ConfirmedReader reader = confirm(taken.ref().kind(), named);
        shares.put(content.get(), taken.ref().kind(), was.with(words));
        announce(taken.ref().kind(), reader.id());
        return true;
    }

    /** Shares a version of something of the viewer's, in the place of whatever anybody else could read. */
    @ForEmployees
    void publish(
            ContentKind kind, ContentRow content, Map<String, SealedText> words, int ofRevision, NamedReader named) {
        ConfirmedReader reader = confirm(kind, named);
        if (kind.isAboutItsReader() && !reader.id().equals(content.about())) {
            throw new IllegalArgumentException(kind.key() + " is for the person whom it is about");
        }
        // A share names one person for good: for another one it starts anew.
        shares.findOf(content.id()).stream()
                .map(SharedRow::reader)
                .filter(Predicate.not(reader.id()::equals))
                .forEach(before -> shares.withdraw(content.id(), before));
        shares.put(
                content,
                kind,
                SharedRow.of(content, reader, contents.nextShareRevision(content), ofRevision, clock.instant(), words));
        announce(kind, reader.id());
    }

    private ConfirmedReader confirm(ContentKind kind, NamedReader named) {
        return switch (kind.audience()) {
            case MANAGER -> readers.manager(viewer(), named);
            case PERSON_ABOUT -> readers.report(viewer(), named);
            case ASKER -> readers.asker(named, requests.isOpen(kind, named.person(), viewer()));
            case BOTH ->
                people.isManagedBy(viewer(), named.person())
                        ? readers.manager(viewer(), named)
                        : readers.report(viewer(), named);
            case NOBODY -> throw new IllegalArgumentException(kind.key() + " is for nobody else");
        };
    }

    private boolean mayReach(ContentKind kind, PersonId reader) {
        return switch (kind.audience()) {
            case MANAGER -> people.isManagedBy(viewer(), reader);
            case PERSON_ABOUT -> people.isManagedBy(reader, viewer());
            case ASKER -> requests.isOpen(kind, reader, viewer());
            case BOTH -> people.isManagedBy(viewer(), reader) || people.isManagedBy(reader, viewer());
            case NOBODY -> false;
        };
    }

    private void announce(ContentKind kind, PersonId reader) {
        events.publishEvent(new ContentShared(kind.key(), viewer(), reader));
    }

    // ------------------------------------------------------------------------------------------------- the reader's
    // side

    /**
     * Opens what a direct report shares with the viewer, the latest first; of a kind that is asked for, what others wrote about them and they
     * passed on. That the viewer now has it before their eyes is noted, and the author sees it.
     *
     * @param kind of which kind, one for managers
     * @param author whose
     * @return possibly empty
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public List<SharedContent> open(ContentKind kind, PersonId author) {
        return open(
                kind,
                author,
                contents -> contents.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    /**
     * The same, where a page may not show all of it. Only what it shows is noted as opened.
     *
     * @param kind of which kind, one for managers
     * @param author whose
     * @param shown what the page shows, in its order, of what is shared
     * @param <T> as what it is shown
     * @return what is shown
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public <T> List<T> open(
            ContentKind kind, PersonId author, Function<List<SharedContent>, Map<SharedContent, T>> shown) {
        return open(List.of(kind), author, found -> Map.of(kind, shown.apply(found.getOrDefault(kind, List.of()))));
    }

    /**
     * The same of several kinds.
     *
     * @param kinds which kinds, for managers
     * @param author whose
     * @param shown what the page shows, by kind, of what is shared
     * @param <T> as what it is shown
     * @return what is shown, kind after kind
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public <T> List<T> open(
            Collection<ContentKind> kinds,
            PersonId author,
            Function<Map<ContentKind, List<SharedContent>>, Map<ContentKind, Map<SharedContent, T>>> shown) {
        if (!people.isManagedBy(author, viewer())) {
            throw new AccessDeniedException("Not a direct report of the viewer");
        }
        Map<ContentKind, List<SharedRow>> rows = rows(kinds, author, viewer());
        Map<ContentKind, List<SharedContent>> contents = read(rows);
        Map<ContentKind, Map<SharedContent, T>> seen = shown.apply(contents);
        rows.forEach((kind, ofKind) -> {
            List<SharedContent> read = contents.getOrDefault(kind, List.of());
            note(
                    kind,
                    IntStream.range(0, ofKind.size())
                            .filter(place -> seen.getOrDefault(kind, Map.of()).containsKey(read.get(place)))
                            .mapToObj(ofKind::get)
                            .toList());
        });
        return kinds.stream()
                .flatMap(kind -> seen.getOrDefault(kind, Map.of()).values().stream())
                .toList();
    }

    /** A page reads some kinds after others: the keys of all authors are fetched for the first of them. */
    private Map<ContentKind, List<SharedRow>> rows(Collection<ContentKind> kinds, PersonId author, PersonId reader) {
        Map<ContentKind, List<SharedRow>> rows = new LinkedHashMap<>();
        kinds.forEach(kind -> rows.put(kind, shares.findFor(author, kind, reader)));
        vault.expect(shares.findAuthors(author, reader));
        return rows;
    }

    private Map<ContentKind, List<SharedContent>> read(Map<ContentKind, List<SharedRow>> rows) {
        Map<ContentKind, List<SharedContent>> contents = new LinkedHashMap<>();
        rows.forEach((kind, ofKind) -> contents.put(kind, read(kind, ofKind)));
        return contents;
    }

    /**
     * Opens what others share with the viewer because it is about them, the latest first; also what a manager of before did.
     *
     * @param kind of which kind
     * @return possibly empty
     */
    @ForEmployees
    public List<SharedContent> openAboutMe(ContentKind kind) {
        return opened(kind, shares.findFor(kind, viewer()));
    }

    /**
     * The same of several kinds, where a page may not show all of it. Only what it shows is noted as opened.
     *
     * @param kinds which kinds
     * @param isShown whether the page shows something of a kind
     * @return by kind
     */
    @ForEmployees
    public Map<ContentKind, List<SharedContent>> openAboutMe(
            Collection<ContentKind> kinds, BiPredicate<ContentKind, SharedContent> isShown) {
        List<SharedRow> rows = shares.findFor(kinds, viewer());
        vault.expect(Stream.concat(Stream.of(viewer()), rows.stream().map(SharedRow::author))
                .distinct()
                .toList());
        Map<ContentKind, List<SharedContent>> opened = new HashMap<>();
        kinds.forEach(kind -> {
            List<SharedRow> ofKind =
                    rows.stream().filter(row -> row.kind().equals(kind.key())).toList();
            List<SharedContent> contents = read(kind, ofKind);
            List<Integer> shown = IntStream.range(0, ofKind.size())
                    .filter(place -> isShown.test(kind, contents.get(place)))
                    .boxed()
                    .toList();
            note(kind, shown.stream().map(ofKind::get).toList());
            opened.put(kind, shown.stream().map(contents::get).toList());
        });
        return opened;
    }

    /**
     * Opens one thing that somebody shares with the viewer, whoever it is about.
     *
     * @param kind of which kind
     * @param author whose
     * @param subject what of that kind
     * @return empty if that person shares no such thing with the viewer
     */
    @ForEmployees
    public Optional<SharedContent> openOne(ContentKind kind, PersonId author, String subject) {
        return opened(kind, shares.findOne(kind, author, viewer(), subject)).stream()
                .findFirst();
    }

    @ForEmployees
    List<SharedContent> opened(ContentKind kind, List<SharedRow> rows) {
        note(kind, rows);
        return read(kind, rows);
    }

    private void note(ContentKind kind, List<SharedRow> rows) {
        rows.stream()
                .filter(row -> row.freshness() != Freshness.READ)
                .map(SharedRow::author)
                .distinct()
                .forEach(author -> {
                    readings.note(
                            viewer(),
                            rows.stream()
                                    .filter(row -> row.author().equals(author))
                                    .toList());
                    events.publishEvent(new ContentOpened(kind.key(), author, viewer()));
                });
    }

    /**
     * What somebody would find if they opened what the viewer shares, in the same order and with the same marks. Nobody has
     * opened anything by it.
     *
     * @param kind of which kind
     * @param reader such as the viewer's manager
     * @return possibly empty; empty for anybody who can read nothing of the viewer's today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedContent> asSeenBy(ContentKind kind, PersonId reader) {
        return asSeenBy(List.of(kind), reader).getOrDefault(kind, List.of());
    }

    /**
     * The same of several kinds.
     *
     * @param kinds which kinds
     * @param reader such as the viewer's manager
     * @return by kind, in the order of the kinds
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<ContentKind, List<SharedContent>> asSeenBy(Collection<ContentKind> kinds, PersonId reader) {
        return read(rows(kinds, viewer(), reader));
    }

    /** Opens what the viewer may read, as it was shared. */
    @ForEmployees
    @Transactional(readOnly = true)
    List<SharedContent> read(ContentKind kind, List<SharedRow> rows) {
        vault.expect(rows.stream().map(SharedRow::author).distinct().toList());
        return rows.stream()
                .map(row -> {
                    TextReader reader = vault.forReading(row.author());
                    Map<String, Optional<String>> texts = new LinkedHashMap<>();
                    kind.inOrder(row.words())
                            .forEach((text, words) ->
                                    texts.put(text, reader.open(ContentRow.sharedPlace(text, row.content()), words)));
                    return new SharedContent(
                            row.subject(),
                            row.author(),
                            row.reader(),
                            texts,
                            row.sharedAt(),
                            row.freshness(),
                            row.openedAt());
                })
                .toList();
    }

    private OwnContent own(ContentKind kind, OwnRows.Row row) {
        TextReader reader = vault.forReading(viewer());
        ContentRow content = row.content();
        SharedRow share = row.share();
        Map<String, OwnContent.Text> texts = new LinkedHashMap<>();
        kind.inOrder(content.texts()).forEach((name, text) -> texts.put(name, own(content, name, text, reader)));
        return new OwnContent(texts, share == null ? null : own(kind, content, share, reader), row.openings());
    }

    private static OwnContent.Text own(ContentRow content, String name, ContentRow.Text text, TextReader reader) {
        @Nullable SealedText sealed = text.words();
        // Empty where there are words that do not open any more.
        Optional<String> words =
                sealed == null ? Optional.of("") : reader.open(ContentRow.draftPlace(name, content.id()), sealed);
        return new OwnContent.Text(words.orElse(""), words.isEmpty(), text.revision());
    }

    /** How something is shared, as its author sees it. */
    static OwnContent.Share own(ContentKind kind, ContentRow content, SharedRow share, TextReader reader) {
        Map<String, Optional<String>> shared =
                opened(share.words(), name -> ContentRow.sharedPlace(name, content.id()), reader);
        boolean isTopic = kind.isTopic(share.words());
        // Whoever has gone back to the same words has nothing new to share.
        boolean isChanged = !isTopic
                && share.isOutdated(content)
                && !shared.equals(opened(content.words(), name -> ContentRow.draftPlace(name, content.id()), reader));
        return new OwnContent.Share(share.reader(), isTopic, share.sharedAt(), isChanged, shared);
    }

    private static Map<String, Optional<String>> opened(
            Map<String, SealedText> sealed, Function<String, TextPlace> place, TextReader reader) {
        Map<String, Optional<String>> opened = new HashMap<>();
        sealed.forEach((name, words) -> opened.put(name, reader.open(place.apply(name), words)));
        return opened;
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
