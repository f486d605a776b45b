package org.waymark.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.privacy.PersonalContentProviders;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;

/** What people write of each declared kind, as its author looks after it. */
@Component
class OwnContents implements PersonalContentProviders {

    /** Between whom it is about and what of the kind, in the id of a thing. */
    private static final String ABOUT = "~";

    /** The id of what there is one of. */
    private static final String ONE = "one";

    private final List<ContentKind> kinds;
    private final List<ContentTitles> titles;
    private final Sharing sharing;
    private final ContentStore contents;
    private final OwnRows rows;
    private final SharedStore shares;
    private final RequestStore requests;
    private final TextVault vault;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnContents(
            List<ContentKind> kinds,
            List<ContentTitles> titles,
            Sharing sharing,
            ContentStore contents,
            OwnRows rows,
            SharedStore shares,
            RequestStore requests,
            TextVault vault,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.kinds = kinds;
        this.titles = titles;
        this.sharing = sharing;
        this.contents = contents;
        this.rows = rows;
        this.shares = shares;
        this.requests = requests;
        this.vault = vault;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<PersonalContentProvider> kinds() {
        return kinds.stream().<PersonalContentProvider>map(OfKind::new).toList();
    }

    private final class OfKind implements PersonalContentProvider, Ordered {

        private final ContentKind kind;

        OfKind(ContentKind kind) {
            this.kind = kind;
        }

        @Override
        public int getOrder() {
            return kind.place();
        }

        @Override
        public String kind() {
            return kind.key();
        }

        @Override
        public List<OwnThing> shared() {
            if (kind.grows()) {
                // What is shared of a kind of which there is ever more is a small part of it.
                List<OwnRows.Row> found = rows.findShared(viewer(), kind);
                Called called = called(found.stream().map(OwnRows.Row::content).toList());
                return found.stream()
                        .map(row -> thing(row.content(), row.share(), called))
                        .toList();
            }
            Map<Long, ContentRow> written = contents.findAll(viewer(), kind).stream()
                    .collect(Collectors.toMap(ContentRow::id, Function.identity()));
            Called called = called(written.values());
            return shares.findInForce(viewer(), kind).stream()
                    .flatMap(share -> Optional.ofNullable(written.get(share.content())).stream()
                            .map(content -> thing(content, share, called)))
                    .toList();
        }

        private Called called(Collection<ContentRow> written) {
            if (written.isEmpty()) {
                return new Called(Map.of(), Map.of(), Set.of());
            }
            Set<String> subjects = written.stream().map(ContentRow::subject).collect(Collectors.toSet());
            return titles.stream()
                    .filter(known -> known.kind().equals(kind))
                    .findFirst()
                    .map(known -> {
                        Map<String, String> titles = known.titles(subjects);
                        return new Called(
                                subjects.stream()
                                        .collect(Collectors.toMap(
                                                Function.identity(),
                                                subject -> titles.getOrDefault(subject, known.gone(subject)))),
                                known.around(subjects),
                                opened());
                    })
                    .orElseGet(() -> new Called(Map.of(), Map.of(), opened()));
        }

        private Set<Opened> opened() {
            return kind.isOpenedTogether()
                    ? shares.findReady(kind, viewer()).stream()
                            .filter(ready -> ready.author().equals(viewer()) && ready.isOpened())
                            .map(ready -> new Opened(ready.what(), ready.reader()))
                            .collect(Collectors.toSet())
                    : Set.of();
        }

        @Override
        public List<OwnThing> alone() {
            Set<Long> shared = shares.findInForce(viewer(), kind).stream()
                    .map(SharedRow::content)
                    .collect(Collectors.toSet());
            List<ContentRow> alone = contents.findAll(viewer(), kind).stream()
                    .filter(content -> !shared.contains(content.id()) && !content.isEmpty())
                    .toList();
            Called called = called(alone);
            return alone.stream().map(content -> thing(content, null, called)).toList();
        }

        @Override
        public Optional<Withdrawn> change(String id, Change change) {
            return switch (change) {
                case SHARE, TOPIC -> throw new IllegalArgumentException("Whatever gives words away names a reader");
                case WITHDRAW -> sharing.withdraw(ref(id));
                case ERASE -> {
                    hold(List.of(ref(id).subject()));
                    // Whoever reads it is told as always, and loses it at once.
                    sharing.withdraw(ref(id));
                    contents.lock(viewer(), ref(id)).ifPresent(content -> {
                        contents.erase(content);
                        announce(List.of(content.subject()));
                    });
                    yield Optional.empty();
                }
            };
        }

        @Override
        public boolean putBack(Withdrawn withdrawn, NamedReader named) {
            return sharing.putBack(withdrawn, named);
        }

        @Override
        public void share(String id, Change change, NamedReader named) {
            switch (change) {
                case SHARE -> {
                    if (kind.hasTopic()) {
                        sharing.shareOrTopic(ref(id), named);
                    } else {
                        sharing.share(ref(id), named);
                    }
                }
                case TOPIC -> sharing.shareTopic(ref(id), named);
                case WITHDRAW, ERASE -> throw new IllegalArgumentException("That gives nothing away");
            }
        }

        private void hold(Collection<String> subjects) {
            titles.stream().filter(known -> known.kind().equals(kind)).forEach(known -> known.hold(subjects));
        }

        @Override
        public void eraseAlone() {
            hold(contents.findSubjects(viewer(), kind));
            contents.lockAll(viewer(), kind);
            shares.readAnew();
            Map<Long, SharedRow> shared = shares.findInForce(viewer(), kind).stream()
                    .collect(Collectors.toMap(SharedRow::content, Function.identity()));
            List<String> erased = new ArrayList<>();
            List<Long> ids = new ArrayList<>();
            for (ContentRow content : contents.findAll(viewer(), kind)) {
                SharedRow share = shared.get(content.id());
                if (share == null) {
                    ids.add(content.id());
                    if (!content.isEmpty()) {
                        erased.add(content.subject());
                    }
                } else if (mayWrite(content) && hasDraft(content, share)) {
                    dropDraft(content, share);
                }
            }
            contents.erase(ids);
            if (!erased.isEmpty()) {
                announce(erased);
            }
        }

        private boolean hasDraft(ContentRow content, SharedRow share) {
            return share.isOutdated(content) || (kind.isTopic(share.words()) && !kind.isTopic(content.words()));
        }

        private void announce(List<String> erased) {
            events.publishEvent(new ContentErased(kind.key(), viewer(), erased));
        }

        /** What was written about somebody in a line that has ended is not changed any more. */
        private boolean mayWrite(ContentRow content) {
            PersonId about = content.about();
            return switch (kind.audience()) {
                case PERSON_ABOUT -> about == null || people.isManagedBy(about, viewer());
                case ASKER -> about == null || requests.isOpen(kind, about, viewer());
                case BOTH ->
                    about == null || people.isManagedBy(about, viewer()) || people.isManagedBy(viewer(), about);
                case MANAGER, NOBODY -> true;
            };
        }

        /** Leaves what the other one reads. */
        private void dropDraft(ContentRow content, SharedRow share) {
            AuthorSeal seal = vault.forWriting(viewer());
            for (ContentKind.Text text : kind.texts()) {
                String name = text.name();
                SealedText words = share.words().get(name);
                if (words != null || content.texts().containsKey(name)) {
                    OptionalInt _ = contents.write(
                            content.id(),
                            content.author(),
                            name,
                            words == null
                                    ? null
                                    : seal.copy(
                                            words,
                                            ContentRow.sharedPlace(name, content.id()),
                                            ContentRow.draftPlace(name, content.id())),
                            -1,
                            clock.instant());
                }
            }
            contents.goBackTo(content, share.ofRevision());
        }

        private OwnThing thing(ContentRow content, @Nullable SharedRow row, Called called) {
            TextReader reader = vault.forReading(viewer());
            OwnContent.@Nullable Share share = row == null ? null : Sharing.own(kind, content, row, reader);
            ContentTitles.@Nullable Around around = called.around().get(content.subject());
            return new OwnThing(
                    id(content),
                    around == null ? null : around.topic(),
                    content.about(),
                    title(content, reader)
                            .orElseGet(() -> called.titles().getOrDefault(content.subject(), content.subject())),
                    around == null ? null : around.meeting(),
                    row == null || share == null
                            ? null
                            : new OwnThing.Sharing(
                                    share.reader(),
                                    extent(content, share, called),
                                    share.since(),
                                    share.changedSince(),
                                    row.openedAt()),
                    changes(content, share));
        }

        private Extent extent(ContentRow content, OwnContent.Share share, Called called) {
            if (kind.isOpenedTogether()) {
                return called.opened().contains(new Opened(Together.what(content.subject()), share.reader()))
                        ? Extent.BOTH
                        : Extent.SEALED;
            }
            return share.isTopic() ? Extent.TOPIC : Extent.IN_FULL;
        }

        /** What says in its author's own words what it is about. */
        private Optional<String> title(ContentRow content, TextReader reader) {
            return kind.topicOf(content.words()).entrySet().stream()
                    .findFirst()
                    .flatMap(text -> reader.open(ContentRow.draftPlace(text.getKey(), content.id()), text.getValue()));
        }

        private Set<Change> changes(ContentRow content, OwnContent.@Nullable Share share) {
            Set<Change> changes = EnumSet.of(Change.ERASE);
            if (share != null) {
                changes.add(Change.WITHDRAW);
                if (kind.hasTopic() && !share.isTopic()) {
                    changes.add(Change.TOPIC);
                }
                // Whatever is shared from there goes to the author's manager.
                if (kind.audience() == Audience.MANAGER
                        && (kind.hasTopic() || !content.isEmpty())
                        && (share.isTopic() ? !kind.isTopic(content.words()) : share.changedSince())) {
                    changes.add(Change.SHARE);
                }
            }
            return changes;
        }

        private static String id(ContentRow content) {
            PersonId about = content.about();
            String subject = content.subject().isEmpty() ? ONE : content.subject();
            return about == null ? subject : about + ABOUT + subject;
        }

        private ContentRef ref(String id) {
            // What is about nobody else may have any subject.
            int end = kind.audience() == Audience.MANAGER ? -1 : id.indexOf(ABOUT);
            String subject = id.substring(end + 1);
            ContentRef ref = subject.equals(ONE) ? kind.one() : kind.on(subject);
            return end < 0 ? ref : ref.about(new PersonId(Long.parseLong(id.substring(0, end))));
        }
    }

    /** What subjects are called, what is said around that, and what both people have opened. */
    private record Called(Map<String, String> titles, Map<String, ContentTitles.Around> around, Set<Opened> opened) {}

    /** What somebody and the viewer read of each other. */
    private record Opened(String what, PersonId other) {}

    private PersonId viewer() {
        return currentUser.require();
    }
}
