package org.waymark.sharing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * What somebody shares with their manager, of whatever kinds there are for managers, and what others wrote about them and they passed
 * on.
 */
@Service
@DeniedByDefault
@Transactional
public class SharedThings {

    /** In the order of pages. */
    private final List<ContentKind> kinds;

    private final List<ContentTitles> titles;
    private final Sharing sharing;
    private final People people;

    SharedThings(List<ContentKind> kinds, List<ContentTitles> titles, Sharing sharing, People people) {
        this.kinds = kinds.stream()
                .filter(kind -> kind.audience() == Audience.MANAGER || kind.audience() == Audience.ASKER)
                .sorted(Comparator.comparingInt(ContentKind::place))
                .toList();
        this.titles = titles;
        this.sharing = sharing;
        this.people = people;
    }

    /**
     * Opens what a direct report shares with the viewer. That the viewer has it before their eyes is noted, and the author sees it.
     *
     * @param author whose
     * @param without a kind that the page reads in its own way
     * @return by kind, the latest first; nothing about what is there no more
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public List<SharedThing> open(PersonId author, ContentKind without) {
        return but(without)
                .flatMap(kind -> sharing.open(kind, author, found -> called(kind, found)).stream())
                .toList();
    }

    /**
     * What somebody would find if they opened what the viewer shares, in the same order and with the same marks. Nobody has
     * opened anything by it.
     *
     * @param manager the viewer's manager
     * @param without as for {@link #open}
     * @return possibly empty; empty for anybody who is not the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedThing> asSeenBy(PersonId manager, ContentKind without) {
        return but(without)
                .flatMap(kind -> called(kind, sharing.asSeenBy(kind, manager)).values().stream())
                .toList();
    }

    private Stream<ContentKind> but(ContentKind without) {
        return kinds.stream().filter(kind -> !kind.equals(without));
    }

    private Map<SharedContent, SharedThing> called(ContentKind kind, List<SharedContent> found) {
        return kind.audience() == Audience.ASKER ? byAuthor(kind, found) : bySubject(kind, found);
    }

    /** Each is called by who wrote it, as it is not whom the page is about. */
    private Map<SharedContent, SharedThing> byAuthor(ContentKind kind, List<SharedContent> found) {
        Map<PersonId, PersonReference> authors = found.isEmpty()
                ? Map.of()
                : people.findAll(found.stream().map(SharedContent::author).collect(Collectors.toSet()));
        Map<SharedContent, SharedThing> things = new LinkedHashMap<>();
        found.forEach(one -> Optional.ofNullable(authors.get(one.author()))
                .ifPresent(author -> things.put(one, new SharedThing(kind, author.called(), null, one))));
        return things;
    }

    private Map<SharedContent, SharedThing> bySubject(ContentKind kind, List<SharedContent> found) {
        Optional<ContentTitles> known = found.isEmpty()
                ? Optional.empty()
                : titles.stream().filter(one -> one.kind().equals(kind)).findFirst();
        List<String> subjects = found.stream().map(SharedContent::subject).toList();
        Map<String, String> named = known.map(one -> one.titles(subjects)).orElse(Map.of());
        Map<String, String> addresses =
                known.map(one -> one.addresses(subjects)).orElse(Map.of());
        Map<SharedContent, SharedThing> things = new LinkedHashMap<>();
        found.forEach(one -> {
            @Nullable String title = known.isEmpty() ? "" : named.get(one.subject());
            if (title != null) {
                things.put(one, new SharedThing(kind, title, addresses.get(one.subject()), one));
            }
        });
        return things;
    }
}
