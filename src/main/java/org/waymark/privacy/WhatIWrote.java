package org.waymark.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.KeptTogether;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.PersonalContentErased;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.privacy.PersonalContentProviders;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * What the viewer wrote, of every kind: what they share, what is theirs alone, and what both people of a meeting keep. It is
 * changed through the services of its module; erasing it alone begins here.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-what-i-have-shared.md">Decision: what I have shared</a>
 */
@Service
@DeniedByDefault
@Transactional
public class WhatIWrote {

    private final List<PersonalContentProvider> kinds;
    private final KeptTogether meetings;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    WhatIWrote(
            List<PersonalContentProvider> kinds,
            List<PersonalContentProviders> providers,
            KeptTogether meetings,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.kinds = Stream.concat(kinds.stream(), providers.stream().flatMap(provider -> provider.kinds().stream()))
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .toList();
        this.meetings = meetings;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Things of one kind.
     *
     * @param kind key of its heading in the bundles
     * @param things not empty
     */
    public record Group(String kind, List<OwnThing> things) {}

    /**
     * Things of every kind.
     *
     * @param manager the viewer's manager today, null for nobody
     * @param groups without kinds of which there is nothing
     * @param people whoever is mentioned
     */
    public record Overview(
            @Nullable PersonReference manager, List<Group> groups, Map<PersonId, PersonReference> people) {}

    /**
     * What is kept by both people of the viewer's meetings.
     *
     * @param meetings the latest first
     * @param people whoever is mentioned
     */
    public record Kept(List<KeptTogether.Meeting> meetings, Map<PersonId, PersonReference> people) {}

    /**
     * What somebody else can read today.
     *
     * @return by kind, the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Overview shared() {
        return overview(people.managerOf(currentUser.require()).orElse(null), PersonalContentProvider::shared);
    }

    /**
     * What nobody but the viewer reads.
     *
     * @return by kind, the latest first; without the manager
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Overview alone() {
        return overview(null, PersonalContentProvider::alone);
    }

    /**
     * What both people of the viewer's meetings keep.
     *
     * @param limit of how many meetings at the most
     * @return possibly empty
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Kept kept(int limit) {
        List<KeptTogether.Meeting> latest = meetings.meetings(limit);
        return new Kept(
                latest,
                people.findAll(latest.stream()
                        .flatMap(meeting -> Stream.concat(
                                Stream.of(meeting.with()),
                                Stream.ofNullable(meeting.handed()).map(KeptTogether.Handed::to)))
                        .toList()));
    }

    /**
     * One of the viewer's things, as before something is done with it.
     *
     * @param kind of which kind
     * @param id which; the browser says so, and nobody has checked it
     * @return nothing but that thing; without the manager
     * @throws UnknownContent if none of the viewer's things is it
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Overview find(String kind, String id) {
        OwnThing thing = thing(words(kind), id);
        return new Overview(
                null,
                List.of(new Group(kind, List.of(thing))),
                people.findAll(mentioned(thing).toList()));
    }

    /**
     * Withdraws or erases a thing.
     *
     * @param kind of which kind
     * @param id which; the browser says so, and nobody has checked it
     * @param change what is to be done
     * @return for {@link #putBack}; empty for what is erased, and for what cannot be put back as it was
     * @throws UnknownContent if none of the viewer's things is it, or if that is nothing to be done with it
     */
    @ForEmployees
    public Optional<Withdrawn> change(String kind, String id, Change change) {
        Optional<Withdrawn> withdrawn = words(kind, id, change).change(id, change);
        if (change == Change.ERASE) {
            events.publishEvent(new PersonalContentErased(currentUser.require()));
        }
        return withdrawn;
    }

    /**
     * Undoes that the viewer withdrew a thing a moment ago.
     *
     * @param kind of which kind
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it has changed since; nothing changes then
     * @throws AnotherReader if its reader is not the viewer's manager any more
     */
    @ForEmployees
    public boolean putBack(String kind, Withdrawn withdrawn, NamedReader named) {
        return words(kind).putBack(withdrawn, named);
    }

    /**
     * Shares a thing anew: an update, more than the topic, or no more than that.
     *
     * @param kind of which kind
     * @param id which; the browser says so, and nobody has checked it
     * @param change what is to be done
     * @param named whom the page named as the reader
     * @throws UnknownContent if none of the viewer's things is it, or if that is nothing to be done with it
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void share(String kind, String id, Change change, NamedReader named) {
        // What was shared with a manager of before is not among the things any more: the line is the reason, so it
        // comes first.
        readers.manager(currentUser.require(), named);
        words(kind, id, change).share(id, change, named);
    }

    /** Erases for good what nobody but the viewer reads: drafts, private notes, and whatever else they did not share. */
    @ForEmployees
    public void eraseAlone() {
        kinds.forEach(PersonalContentProvider::eraseAlone);
        events.publishEvent(new PersonalContentErased(currentUser.require()));
    }

    private PersonalContentProvider words(String kind, String id, Change change) {
        PersonalContentProvider words = words(kind);
        if (!thing(words, id).changes().contains(change)) {
            throw new UnknownContent();
        }
        return words;
    }

    private PersonalContentProvider words(String kind) {
        return kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(UnknownContent::new);
    }

    private static OwnThing thing(PersonalContentProvider words, String id) {
        return Stream.of(words.shared(), words.alone())
                .flatMap(List::stream)
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow(UnknownContent::new);
    }

    private Overview overview(@Nullable PersonReference manager, Function<PersonalContentProvider, List<OwnThing>> of) {
        List<Group> groups = kinds.stream()
                .map(words -> new Group(words.kind(), of.apply(words)))
                .filter(group -> !group.things().isEmpty())
                .toList();
        return new Overview(
                manager,
                groups,
                people.findAll(groups.stream()
                        .flatMap(group -> group.things().stream())
                        .flatMap(WhatIWrote::mentioned)
                        .toList()));
    }

    private static Stream<PersonId> mentioned(OwnThing thing) {
        return Stream.of(
                        thing.about(),
                        thing.sharing() == null ? null : thing.sharing().with())
                .filter(Objects::nonNull);
    }
}
