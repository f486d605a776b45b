package org.waymark.growth.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.document.GrowthChapterProvider.Telling;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/**
 * All of the viewer's growth as a document, for themselves. What they wrote about somebody else, such as a story that a colleague asked
 * for, belongs to that one's growth and is not in it; what others wrote is in it as far as the viewer may read it.
 */
@Service
@DeniedByDefault
@Transactional
public class GrowthDocuments {

    /** What the keys of all kinds begin with that belong to growth. */
    private static final String GROWTH = "growth.own.";

    /** In the order of pages. */
    private final List<ContentKind> kinds;

    private final List<ContentTitles> titles;
    private final List<GrowthChapterProvider> providers;
    private final Sharing sharing;
    private final People people;
    private final MessageSource messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    GrowthDocuments(
            List<ContentKind> kinds,
            List<ContentTitles> titles,
            List<GrowthChapterProvider> providers,
            Sharing sharing,
            People people,
            MessageSource messages,
            CurrentUser currentUser,
            Clock clock) {
        this.kinds = ofGrowth(kinds);
        this.titles = titles;
        this.providers = providers;
        this.sharing = sharing;
        this.people = people;
        this.messages = messages;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Those of growth, in the order of pages. */
    static List<ContentKind> ofGrowth(List<ContentKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.key().startsWith(GROWTH))
                .sorted(Comparator.comparingInt(ContentKind::place))
                .toList();
    }

    /**
     * Puts the viewer's own together. What others share with them is opened by that, and its authors see it. The number of statements does
     * not depend on how much there is.
     *
     * @return as of now
     */
    @ForEmployees
    public GrowthDocument mine() {
        Map<GrowthChapterProvider, Telling> tellings = new HashMap<>();
        providers.forEach(provider -> tellings.put(provider, provider.begin()));
        Map<ContentKind, Telling> receivers = new HashMap<>();
        providers.forEach(provider -> provider.received().forEach(kind -> receivers.put(kind, tellings.get(provider))));
        Map<ContentKind, List<SharedContent>> received = sharing.openAboutMe(
                receivers.keySet(),
                (kind, shared) -> Optional.ofNullable(receivers.get(kind))
                        .filter(telling -> telling.tells(kind, shared))
                        .isPresent());
        Map<ContentRef, OwnContent> written = sharing.allMine(kinds);
        Map<PersonId, PersonReference> known = people(written.keySet(), received.values(), tellings.values());
        GrowthMaterial material = new GrowthMaterial(
                written, received, known, titles, messages, LocaleContextHolder.getLocale(), clock.getZone());
        Set<ContentKind> told =
                providers.stream().flatMap(one -> one.written().stream()).collect(Collectors.toSet());
        List<Chapter> chapters = new ArrayList<>();
        providers.forEach(provider -> chapters.addAll(
                Optional.ofNullable(tellings.get(provider)).orElseThrow().tell(material)));
        kinds.stream().filter(kind -> !told.contains(kind)).forEach(kind -> chapters.add(declared(kind, material)));
        return new GrowthDocument(
                Optional.ofNullable(known.get(currentUser.require())).orElseThrow(),
                LocalDate.now(clock),
                chapters.stream()
                        .filter(chapter -> !chapter.passages().isEmpty())
                        .sorted(Comparator.comparingInt(Chapter::place))
                        .toList());
    }

    private Map<PersonId, PersonReference> people(
            Set<ContentRef> written, Collection<List<SharedContent>> received, Collection<Telling> tellings) {
        Set<PersonId> named = new HashSet<>(Set.of(currentUser.require()));
        written.stream().flatMap(ref -> Stream.ofNullable(ref.about())).forEach(named::add);
        received.stream().flatMap(List::stream).map(SharedContent::author).forEach(named::add);
        tellings.forEach(telling -> named.addAll(telling.names()));
        return people.findAll(named);
    }

    /** A kind as it is declared: each thing with its title, and its texts below their labels. */
    private Chapter declared(ContentKind kind, GrowthMaterial material) {
        Map<ContentRef, OwnContent> mine = material.written(kind);
        mine.keySet().removeIf(ref -> ref.about() != null);
        Map<String, String> called = material.titles(
                kind, mine.keySet().stream().map(ContentRef::subject).collect(Collectors.toSet()));
        return new Chapter(
                kind.place(),
                material.say(kind.key()),
                mine.entrySet().stream()
                        .flatMap(one -> Stream.ofNullable(passage(
                                kind,
                                one.getValue(),
                                called.getOrDefault(one.getKey().subject(), ""),
                                material)))
                        .toList());
    }

    private static @Nullable Passage passage(
            ContentKind kind, OwnContent content, String called, GrowthMaterial material) {
        Optional<String> title = material.title(kind, content);
        Passage passage = new Passage(title.orElse(called), "", material.texts(kind, content), List.of());
        return title.isEmpty() && passage.isEmpty() ? null : passage;
    }
}
