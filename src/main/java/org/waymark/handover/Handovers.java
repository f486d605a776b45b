package org.waymark.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.appeal.EarlierAppeal;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.EarlierBeyond;
import org.waymark.handover.HandoverPage.Decision;
import org.waymark.handover.HandoverPage.Entry;
import org.waymark.handover.Subject.What;
import org.waymark.meeting.handover.EarlierMeeting;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.AnswerHandover;
import org.waymark.reflection.AnswerId;
import org.waymark.reflection.EarlierAnswer;
import org.waymark.reflection.Reflections;

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
    private final AnswerHandover answers;
    private final Reflections reflections;
    private final Appeals appeals;
    private final BeyondTheCompany beyond;
    private final MeetingHandover meetings;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            DecisionStore decisions,
            AnswerHandover answers,
            Reflections reflections,
            Appeals appeals,
            BeyondTheCompany beyond,
            MeetingHandover meetings,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.answers = answers;
        this.reflections = reflections;
        this.appeals = appeals;
        this.beyond = beyond;
        this.meetings = meetings;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether there is anything left to decide about.
     *
     * @param manager the viewer's manager of today
     * @return false for somebody who never had another manager, and for whoever decided about everything
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public boolean isOpen(PersonId manager) {
        return decisions.isOpen(manager);
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
            return new HandoverPage(null, former(), List.of(), List.of(), List.of(), List.of());
        }
        Map<Subject, Boolean> decided = decisions.find(viewer(), manager.id());
        List<EarlierAnswer> ofAnswers =
                answers.earlier(handed(decided, What.ANSWER, subject -> new AnswerId(subject.id())));
        List<EarlierAppeal> ofAppeals = appeals.earlier(handed(decided, What.APPEAL, Subject::key));
        List<EarlierBeyond> ofBeyond =
                beyond.earlier(Boolean.TRUE.equals(decided.get(new Subject(What.BEYOND, "")))).stream()
                        .toList();
        List<EarlierMeeting> ofMeetings = meetings.earlier(manager.id());
        Map<PersonId, PersonReference> names = people.findAll(Stream.of(
                        ofAnswers.stream().map(EarlierAnswer::recipient),
                        ofAppeals.stream().map(EarlierAppeal::recipient),
                        ofBeyond.stream().map(EarlierBeyond::recipient),
                        ofMeetings.stream().map(EarlierMeeting::manager))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        Entries entries = new Entries(decided, names);
        return new HandoverPage(
                manager,
                // Whoever has something to hand over is told with whom they shared it beside each thing.
                names.isEmpty() ? former() : null,
                ofAnswers.stream()
                        .map(answer -> entries.of(What.ANSWER, answer.id().toString(), answer.recipient(), answer))
                        .toList(),
                ofAppeals.stream()
                        .map(appeal -> entries.of(What.APPEAL, appeal.role().address(), appeal.recipient(), appeal))
                        .toList(),
                ofBeyond.stream()
                        .map(one -> entries.of(What.BEYOND, "", one.recipient(), one))
                        .toList(),
                ofMeetings.stream()
                        .map(meeting -> entries.of(What.MEETING, meeting.id().toString(), meeting.manager(), meeting))
                        .toList());
    }

    /**
     * Lets a manager read something from now on: exactly what one before could.
     *
     * @param subject which
     * @param to whom the page named
     * @param withWords false for the topic only; appeals and meetings have none
     * @throws NothingToHandOver if it is nothing of the viewer's that could be handed over
     * @throws AnotherReader if that person is not their manager any more
     */
    @ForEmployees
    public void handOver(Subject subject, NamedReader to, boolean withWords) {
        PersonId manager = readers.manager(viewer(), to).id();
        switch (subject.what()) {
            case ANSWER -> answers.handOver(new AnswerId(subject.id()), to, withWords);
            case APPEAL -> appeals.handOver(subject.key(), to);
            case BEYOND -> beyond.handOver(to, withWords);
            case MEETING -> meetings.handOver(new OneOnOneId(subject.id()), to);
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
                .collect(Collectors.toSet());
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
        Optional<Withdrawn> withdrawn = switch (subject.what()) {
            case ANSWER -> reflections.withdraw(new AnswerId(subject.id()));
            case APPEAL -> appeals.withdraw(subject.key());
            case BEYOND -> beyond.withdraw();
            case MEETING -> {
                meetings.takeBack(new OneOnOneId(subject.id()));
                yield Optional.empty();
            }
        };
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
        boolean isBack = switch (subject.what()) {
            case ANSWER -> reflections.putBack(withdrawn, to);
            case APPEAL -> appeals.putBack(withdrawn, to);
            case BEYOND -> beyond.putBack(withdrawn, to);
            case MEETING -> false;
        };
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

    private static <T> Set<T> handed(Map<Subject, Boolean> decided, What what, Function<Subject, T> id) {
        return decided.entrySet().stream()
                .filter(decision -> decision.getValue() && decision.getKey().what() == what)
                .map(decision -> id.apply(decision.getKey()))
                .collect(Collectors.toSet());
    }

    private record Entries(Map<Subject, Boolean> decided, Map<PersonId, PersonReference> names) {

        <T> Entry<T> of(What what, String key, PersonId with, T thing) {
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
