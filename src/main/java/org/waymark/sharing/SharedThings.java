package org.waymark.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.sharing.SharedQuery.Found;
import org.waymark.sharing.SharedQuery.Titled;
import org.waymark.sharing.SharedQueryStore.Part;

/**
 * What somebody shares with their manager, of whatever kinds there are for managers, and what others wrote about them and they passed
 * on.
 */
@Service
@DeniedByDefault
@Transactional
public class SharedThings {

    private static final SharedQuery<Titled> AUTHORS = SharedQuery.ofTitles("""
        select subject, called(cast(subject as bigint)) from unnest(asked.subjects) subject
        """);

    /** In the order of pages. */
    private final List<ContentKind> kinds;

    private final Map<ContentKind, ContentTitles> titles;
    private final Sharing sharing;
    private final SharedQueryStore queries;
    private final CurrentUser currentUser;

    SharedThings(
            List<ContentKind> kinds,
            List<ContentTitles> titles,
            Sharing sharing,
            SharedQueryStore queries,
            CurrentUser currentUser) {
        this.kinds = kinds.stream()
                .filter(kind -> kind.audience() == Audience.MANAGER || kind.audience() == Audience.ASKER)
                .sorted(Comparator.comparingInt(ContentKind::place))
                .toList();
        this.titles = titles.stream().collect(Collectors.toMap(ContentTitles::kind, Function.identity()));
        this.sharing = sharing;
        this.queries = queries;
        this.currentUser = currentUser;
    }

    /**
     * What somebody shares, and what a page has beside it.
     *
     * @param things by kind, the latest first; nothing about what is there no more
     * @param beside what was asked for beside them
     * @param <T> what that is
     */
    public record Opened<T>(List<SharedThing> things, List<T> beside) {}

    /**
     * Opens what a direct report shares with the viewer. That the viewer has it before their eyes is noted, and the author sees it.
     *
     * @param author whose
     * @param without a kind that the page reads in its own way
     * @param beside what else the page asks about the two, in the same statement
     * @param <T> what that is
     * @return what is there
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public <T> Opened<T> open(PersonId author, ContentKind without, SharedQuery<T> beside) {
        List<T> found = new ArrayList<>();
        List<SharedThing> things = sharing.open(
                but(without), author, shared -> called(shared, author, currentUser.require(), beside, found::add));
        return new Opened<>(things, found);
    }

    /**
     * What somebody would find if they opened what the viewer shares, in the same order and with the same marks. Nobody has
     * opened anything by it.
     *
     * @param manager the viewer's manager
     * @param without as for {@link #open}
     * @return by kind, the latest first; empty for anybody who is not the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedThing> asSeenBy(PersonId manager, ContentKind without) {
        return called(sharing.asSeenBy(but(without), manager), currentUser.require(), manager, null, nothing -> {})
                .values()
                .stream()
                .flatMap(ofKind -> ofKind.values().stream())
                .toList();
    }

    private List<ContentKind> but(ContentKind without) {
        return kinds.stream().filter(kind -> !kind.equals(without)).toList();
    }

    /** All that is asked about it is asked at once, and nothing where there is nothing to ask about. */
    private <T> Map<ContentKind, Map<SharedContent, SharedThing>> called(
            Map<ContentKind, List<SharedContent>> found,
            PersonId author,
            PersonId reader,
            @Nullable SharedQuery<T> beside,
            Consumer<T> besides) {
        List<ContentKind> asked = found.keySet().stream()
                .filter(kind -> !found.getOrDefault(kind, List.of()).isEmpty()
                        && query(kind).isPresent())
                .toList();
        List<Part> parts = new ArrayList<>();
        asked.forEach(kind -> parts.add(new Part(
                query(kind).orElseThrow(),
                found.getOrDefault(kind, List.of()).stream()
                        .map(one -> subject(kind, one))
                        .distinct()
                        .toList())));
        if (beside != null) {
            parts.add(new Part(beside, List.of()));
        }
        List<List<Found>> rows = queries.find(parts, author, reader);
        if (beside != null) {
            rows.getLast().forEach(row -> besides.accept(beside.reads().apply(row)));
        }
        Map<ContentKind, Map<SharedContent, SharedThing>> things = new LinkedHashMap<>();
        found.forEach((kind, ofKind) -> {
            int place = asked.indexOf(kind);
            things.put(kind, things(kind, ofKind, place < 0 ? titles(kind, ofKind) : read(kind, rows.get(place))));
        });
        return things;
    }

    /** What is shared with a reader whom it was not written for is called by who wrote it, as it is not whom the page is about. */
    private Optional<SharedQuery<Titled>> query(ContentKind kind) {
        return kind.audience() == Audience.ASKER
                ? Optional.of(AUTHORS)
                : Optional.ofNullable(titles.get(kind)).map(ContentTitles::query);
    }

    private static String subject(ContentKind kind, SharedContent one) {
        return kind.audience() == Audience.ASKER ? one.author().toString() : one.subject();
    }

    private Map<String, Titled> read(ContentKind kind, List<Found> rows) {
        SharedQuery<Titled> query = query(kind).orElseThrow();
        return rows.stream()
                .collect(Collectors.toMap(Found::subject, row -> query.reads().apply(row)));
    }

    /** Of a kind about which nothing is asked. */
    private Map<String, Titled> titles(ContentKind kind, List<SharedContent> found) {
        List<String> subjects = found.stream().map(SharedContent::subject).toList();
        Map<String, String> named = subjects.isEmpty()
                ? Map.of()
                : Optional.ofNullable(titles.get(kind))
                        .map(known -> known.titles(subjects))
                        .orElseGet(() -> subjects.stream()
                                .distinct()
                                .collect(Collectors.toMap(Function.identity(), subject -> "")));
        return named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Titled.of(entry.getValue())));
    }

    private Map<SharedContent, SharedThing> things(
            ContentKind kind, List<SharedContent> found, Map<String, Titled> called) {
        Map<String, String> addresses = Optional.ofNullable(titles.get(kind))
                .map(known -> known.addresses(
                        found.stream().map(SharedContent::subject).toList()))
                .orElse(Map.of());
        Map<SharedContent, SharedThing> things = new LinkedHashMap<>();
        found.forEach(one -> Optional.ofNullable(called.get(subject(kind, one)))
                .ifPresent(titled -> things.put(
                        one,
                        new SharedThing(kind, titled.title(), titled.facts(), addresses.get(one.subject()), one))));
        return things;
    }
}
