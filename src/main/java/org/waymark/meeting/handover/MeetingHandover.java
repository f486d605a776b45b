package org.waymark.meeting.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.base.sharing.Readers;
import org.waymark.meeting.handover.HandedOverMeeting.Promised;
import org.waymark.meeting.handover.HandedOverMeeting.Words;
import org.waymark.meeting.handover.MeetingHandoverStore.Met;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * One-on-ones with managers of before: the employee hands their own part, and what both agreed on, over to the next one.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-handover.md">Decision: handover</a>
 */
@Service
@DeniedByDefault
@Transactional
public class MeetingHandover {

    private final MeetingHandoverStore meetings;
    private final TextVault vault;
    private final Readers readers;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingHandover(
            MeetingHandoverStore meetings,
            TextVault vault,
            Readers readers,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.vault = vault;
        this.readers = readers;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The viewer's meetings with managers of before in which there is something to hand over.
     *
     * @param nextManager the viewer's manager of today
     * @return the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<EarlierMeeting> earlier(PersonId nextManager) {
        return meetings.findEarlier(viewer(), nextManager);
    }

    /**
     * Lets the manager read a meeting's record, as {@link HandedOverMeeting} says.
     *
     * @param meeting which
     * @param named whom the page named as the reader
     * @throws NothingToHandOver if it is no such meeting of the viewer's
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void handOver(OneOnOneId meeting, NamedReader named) {
        ConfirmedReader manager = readers.manager(viewer(), named);
        Met met = own(meeting);
        if (meetings.findEarlier(viewer(), manager.id()).stream()
                .noneMatch(earlier -> earlier.id().equals(meeting))) {
            throw new NothingToHandOver();
        }
        meetings.handOver(met, manager, clock.instant());
        events.publishEvent(new MeetingHandedOver(meeting, viewer(), manager.id()));
    }

    /**
     * Takes a meeting's record away from whom it was handed over to, at once. Does nothing if it was not.
     *
     * @param meeting which
     * @throws NothingToHandOver if it is no meeting of the viewer's
     */
    @ForEmployees
    public void takeBack(OneOnOneId meeting) {
        meetings.takeBack(own(meeting))
                .ifPresent(recipient -> events.publishEvent(new MeetingHandedOver(meeting, viewer(), recipient)));
    }

    /**
     * What there is to read of a meeting after it was handed over: for whom it was handed over to, and for its employee, who
     * sees what that one sees, or would see.
     *
     * @param meeting which
     * @return empty for everybody else, and if there is none: both look the same
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<HandedOverMeeting> read(OneOnOneId meeting) {
        return meetings.find(meeting, viewer()).map(this::read);
    }

    /**
     * What a direct report handed over to the viewer of their meetings with managers of before.
     *
     * @param employee the direct report
     * @return the latest first; empty also if the viewer is not their manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<HandedOverRow> of(PersonId employee) {
        return rows(meetings.findHandedOver(employee, viewer()));
    }

    /**
     * What {@link #of} tells somebody of the viewer.
     *
     * @param manager the viewer's manager
     * @return the latest first; empty also for anybody who is not the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<HandedOverRow> asSeenBy(PersonId manager) {
        return rows(meetings.findHandedOver(viewer(), manager));
    }

    private List<HandedOverRow> rows(List<Met> handedOver) {
        Map<PersonId, PersonReference> names =
                people.findAll(handedOver.stream().map(Met::manager).toList());
        return handedOver.stream()
                .map(met -> new HandedOverRow(met.id(), named(names, met.manager()), met.when()))
                .toList();
    }

    /**
     * A meeting in a list.
     *
     * @param id which
     * @param formerManager with whom it was
     * @param when on the viewer's clocks
     */
    public record HandedOverRow(OneOnOneId id, PersonReference formerManager, LocalMeetingTime when) {}

    private HandedOverMeeting read(Met met) {
        vault.expect(Set.of(met.employee(), met.manager()));
        Map<PersonId, PersonReference> both = people.findAll(Set.of(met.employee(), met.manager()));
        return new HandedOverMeeting(
                met.id(),
                named(both, met.employee()),
                named(both, met.manager()),
                met.when(),
                meetings.findPoints(met).stream()
                        .map(point -> open(met.employee(), point.id().textPlace(), point.words()))
                        .toList(),
                meetings.findNote(met)
                        .map(note -> open(met.employee(), SharedNoteDetail.textPlace(met.id(), met.employee()), note))
                        .filter(note -> note.lost() || !note.text().isEmpty())
                        .orElse(null),
                meetings.findPromises(met).stream()
                        .map(promise -> new Promised(
                                named(both, promise.owner()),
                                promise.due(),
                                open(promise.author(), promise.id().textPlace(), promise.words())))
                        .toList(),
                meetings.findKinds(met));
    }

    private Words open(PersonId author, TextPlace place, SealedText sealed) {
        Optional<String> words = vault.forReading(author).open(place, sealed);
        return new Words(words.orElse(""), words.isEmpty());
    }

    private Met own(OneOnOneId meeting) {
        return meetings.find(meeting, viewer())
                .filter(met -> met.employee().equals(viewer()))
                .orElseThrow(NothingToHandOver::new);
    }

    private static PersonReference named(Map<PersonId, PersonReference> names, PersonId person) {
        return Objects.requireNonNull(names.get(person));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
