package org.waymark.sharing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.base.sharing.Withdrawn;

/** What the viewer wrote, of every kind for managers, that a manager of before could read, and nobody can any more. */
@Service
@DeniedByDefault
@Transactional
public class ContentHandover {

    /** In the order of pages. */
    private final List<ContentKind> kinds;

    private final List<ContentTitles> titles;
    private final Sharing sharing;
    private final ContentStore contents;
    private final SharedStore shares;
    private final CurrentUser currentUser;

    ContentHandover(
            List<ContentKind> kinds,
            List<ContentTitles> titles,
            Sharing sharing,
            ContentStore contents,
            SharedStore shares,
            CurrentUser currentUser) {
        this.kinds = kinds.stream()
                .filter(ContentKind::isHandedOver)
                .sorted(Comparator.comparingInt(ContentKind::place))
                .toList();
        this.titles = titles;
        this.sharing = sharing;
        this.contents = contents;
        this.shares = shares;
        this.currentUser = currentUser;
    }

    /**
     * What could be handed over.
     *
     * @param andThese of those that are shared with today's manager, which to list too: subjects by the key of their kind
     * @return by kind, the latest first; nothing about what is there no more
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<EarlierContent> earlier(Map<String, Set<String>> andThese) {
        List<SharedStore.Named> named = andThese.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(subject -> new SharedStore.Named(kind.getKey(), subject)))
                .toList();
        Map<String, List<SharedRow>> found =
                shares
                        .findEndedOr(
                                viewer(), kinds.stream().map(ContentKind::key).toList(), named)
                        .stream()
                        .collect(Collectors.groupingBy(SharedRow::kind));
        return kinds.stream()
                .filter(kind -> found.containsKey(kind.key()))
                .flatMap(kind -> called(kind, sharing.read(kind, found.getOrDefault(kind.key(), List.of()))))
                .toList();
    }

    private Stream<EarlierContent> called(ContentKind kind, List<SharedContent> found) {
        return titles.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .map(known -> called(known, found))
                .orElseGet(() -> found.stream().map(one -> new EarlierContent(kind, null, "", kind.page(), one)));
    }

    private static Stream<EarlierContent> called(ContentTitles known, Collection<SharedContent> found) {
        Set<String> subjects = found.stream().map(SharedContent::subject).collect(Collectors.toSet());
        Map<String, String> titles = known.titles(subjects);
        Map<String, ContentTitles.Around> around = known.around(subjects);
        return found.stream().flatMap(one -> {
            @Nullable String title = titles.get(one.subject());
            ContentTitles.@Nullable Around there = around.get(one.subject());
            return title == null || there == null
                    ? Stream.empty()
                    : Stream.of(new EarlierContent(known.kind(), there.topic(), title, there.page(), one));
        });
    }

    /**
     * Hands exactly the version that was shared before over to the manager of today: a new share, as of now.
     *
     * @param kind key of its kind
     * @param subject what of it
     * @param named whom the page named as the reader
     * @param withWords false for the topic only, where that is enough
     * @throws NothingToHandOver if the viewer shared it with nobody of before
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void handOver(String kind, String subject, NamedReader named, boolean withWords) {
        ContentRef ref = ref(kind, subject);
        ContentRow content = contents.lock(viewer(), ref).orElseThrow(NothingToHandOver::new);
        SharedRow ended = shares.findEndedOf(content.id()).orElseThrow(NothingToHandOver::new);
        // They keep their seal: their place is the same for each reader.
        sharing.publish(
                ref.kind(),
                content,
                withWords || !ref.kind().hasTopic() ? ended.words() : ref.kind().topicOf(ended.words()),
                ended.ofRevision(),
                named);
    }

    /**
     * Takes back what was handed over.
     *
     * @param kind key of its kind
     * @param subject what of it
     * @return as {@link Sharing#withdraw}
     * @throws NothingToHandOver if there is no such kind
     */
    @ForEmployees
    public Optional<Withdrawn> takeBack(String kind, String subject) {
        return sharing.withdraw(ref(kind, subject));
    }

    private ContentRef ref(String kind, String subject) {
        return kinds.stream()
                .filter(known -> known.key().equals(kind))
                .findFirst()
                .orElseThrow(NothingToHandOver::new)
                .on(subject);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
