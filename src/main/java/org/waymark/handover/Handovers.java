package org.waymark.handover;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.handover.HandoverPage.Decision;
import org.waymark.handover.HandoverPage.Entry;
import org.waymark.meeting.handover.EarlierMeeting;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentHandover;
import org.waymark.sharing.EarlierContent;
import org.waymark.sharing.Sharing;

/**
 * Decides, thing by thing, what the viewer's manager of today may read of what a manager of before could. Every method works
 * on the viewer's own and no other.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-handover.md">Decision: handover</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Handovers {

    private final DecisionStore decisions;
    private final ContentHandover contents;
    private final Sharing sharing;
    private final MeetingHandover meetings;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            DecisionStore decisions,
            ContentHandover contents,
            Sharing sharing,
            MeetingHandover meetings,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.contents = contents;
        this.sharing = sharing;
        this.meetings = meetings;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What can be handed over, and what was decided.
     *
     * @return without anything if nobody is the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public HandoverPage read() {
        PersonReference manager = people.managerOf(viewer()).orElse(null);
        if (manager == null) {
            return new HandoverPage(null, former(), List.of(), List.of());
        }
        Map<Subject, Boolean> decided = decisions.find(viewer(), manager.id());
        List<EarlierContent> written = contents.earlier(handed(decided));
        List<EarlierMeeting> ofMeetings = meetings.earlier(manager.id());
        Map<PersonId, PersonReference> names = people.findAll(Stream.concat(
                        written.stream().map(one -> one.shared().reader()),
                        ofMeetings.stream().map(EarlierMeeting::manager))
                .collect(toSet()));
        Entries entries = new Entries(decided, names);
        return new HandoverPage(
                manager,
                // Whoever has something to hand over is told with whom they shared it beside each thing.
                names.isEmpty() ? former() : null,
                written.stream()
                        .map(one -> entries.of(
                                one.kind().key(),
                                one.shared().subject(),
                                one.shared().reader(),
                                one))
                        .toList(),
                ofMeetings.stream()
                        .map(meeting ->
                                entries.of(Subject.MEETING, meeting.id().toString(), meeting.manager(), meeting))
                        .toList());
    }

    /**
     * Lets a manager read something from now on: exactly what one before could.
     *
     * @param subject which
     * @param to whom the page named
     * @param withWords false for the topic only, where that is enough
     * @throws NothingToHandOver if it is nothing of the viewer's that could be handed over
     * @throws AnotherReader if that person is not their manager any more
     */
    @ForEmployees
    public void handOver(Subject subject, NamedReader to, boolean withWords) {
        PersonId manager = readers.manager(viewer(), to).id();
        if (subject.isMeeting()) {
            meetings.handOver(new OneOnOneId(subject.id()), to);
        } else {
            contents.handOver(subject.what(), subject.key(), to, withWords);
        }
        decide(manager, Set.of(subject), true);
    }

    /**
     * Keeps something from a manager. It can be handed over later.
     *
     * @param subject which
     * @param next whom the page named
     * @throws NothingToHandOver as for {@link #handOver}
     * @throws AnotherReader as for {@link #handOver}
     */
    @ForEmployees
    public void keep(Subject subject, NamedReader next) {
        PersonId manager = readers.manager(viewer(), next).id();
        requireEntry(subject, Decision.NONE);
        decide(manager, Set.of(subject), false);
    }

    /**
     * Keeps from a manager whatever nothing was decided about yet. It can be handed over later.
     *
     * @param next whom the page named
     * @throws AnotherReader if that person is not their manager any more
     */
    @ForEmployees
    public void keepTheRest(NamedReader next) {
        PersonId manager = readers.manager(viewer(), next).id();
        Set<Subject> open = read().entries()
                .filter(entry -> entry.decision() == Decision.NONE)
                .map(Entry::subject)
                .collect(toSet());
        decide(manager, open, false);
    }

    /**
     * Takes back what was handed over, at once. A meeting can be handed over again; the shared version of anything else is
     * gone, and its author shares it anew where they wrote it.
     *
     * @param subject which
     * @return what was taken back
     * @throws NothingToHandOver if it was not handed over to the viewer's manager of today
     */
    @ForEmployees
    public TakenBackEntry takeBack(Subject subject) {
        Entry<?> entry = requireEntry(subject, Decision.HANDED_OVER);
        Optional<Withdrawn> withdrawn = Optional.empty();
        if (subject.isMeeting()) {
            meetings.takeBack(new OneOnOneId(subject.id()));
        } else {
            withdrawn = contents.takeBack(subject.what(), subject.key());
        }
        decide(people.managerOf(viewer()).orElseThrow(NothingToHandOver::new).id(), Set.of(subject), false);
        return new TakenBackEntry(entry, withdrawn);
    }

    /**
     * Hands over again what was taken back a moment ago, as it was.
     *
     * @param subject which
     * @param withdrawn by {@link #takeBack}
     * @param to whom the page named
     * @return false if that cannot be done any more, because it is too late or something has changed since
     * @throws AnotherReader if that person is not their manager any more
     */
    @ForEmployees
    public boolean putBack(Subject subject, Withdrawn withdrawn, NamedReader to) {
        boolean isBack = sharing.putBack(withdrawn, to);
        if (isBack) {
            decide(to.person(), Set.of(subject), true);
        }
        return isBack;
    }

    private @Nullable PersonReference former() {
        return people.formerManagersOf(viewer()).stream().findFirst().orElse(null);
    }

    private void decide(PersonId manager, Set<Subject> subjects, boolean handed) {
        decisions.decide(viewer(), manager, subjects, handed, clock.instant());
        events.publishEvent(new HandoverDecided(viewer()));
    }

    private Entry<?> requireEntry(Subject subject, Decision decision) {
        return read().entries()
                .filter(entry -> entry.subject().equals(subject) && entry.decision() == decision)
                .findFirst()
                .orElseThrow(NothingToHandOver::new);
    }

    /** What of each kind was handed over. */
    private static Map<String, Set<String>> handed(Map<Subject, Boolean> decided) {
        return decided.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(subject -> !subject.isMeeting())
                .collect(groupingBy(Subject::what, mapping(Subject::key, toSet())));
    }

    private record Entries(Map<Subject, Boolean> decided, Map<PersonId, PersonReference> names) {

        <T> Entry<T> of(String what, String key, PersonId with, T thing) {
            Subject subject = new Subject(what, key);
            Boolean handed = decided.get(subject);
            PersonReference name = names.get(with);
            return new Entry<>(
                    subject,
                    handed == null ? Decision.NONE : handed ? Decision.HANDED_OVER : Decision.KEPT,
                    name == null ? "" : name.firstName(),
                    thing);
        }
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
