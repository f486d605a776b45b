package org.waymark.meeting.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.series.OneOnOneRepository.Held;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.TimeZones;
import org.waymark.meeting.time.Zones;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** The days on which two people of one reporting line meet. */
@Service
@DeniedByDefault
@Transactional
public class OneOnOnes {

    private final OneOnOneRepository oneOnOnes;
    private final NextStore nexts;
    private final Lines lines;
    private final InvitationRules invitations;
    private final People people;
    private final TimeZones zones;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneOnOnes(
            OneOnOneRepository oneOnOnes,
            NextStore nexts,
            Lines lines,
            InvitationRules invitations,
            People people,
            TimeZones zones,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.oneOnOnes = oneOnOnes;
        this.nexts = nexts;
        this.lines = lines;
        this.invitations = invitations;
        this.people = people;
        this.zones = zones;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the day of the next 1:1 between a person and their manager of today, or moves it if one is already set.
     * Either of the two may. A time that it has stays.
     *
     * @param employee who reports
     * @param day today or later
     * @return the 1:1
     * @throws AccessDeniedException if the viewer is neither of the two
     * @throws IllegalArgumentException if the day is over
     */
    @ForEmployees
    public OneOnOneId setNext(PersonId employee, LocalDate day) {
        return arrange(
                employee,
                lines.managerFor(employee),
                day,
                oneOnOne -> oneOnOne.moveTo(day, null, currentUser.require(), clock.instant()));
    }

    /**
     * Sets the day and the time of the next 1:1, or moves it, for a viewer who has seen with whom.
     *
     * @param employee who reports
     * @param other whom the viewer means to meet, which may have changed since they saw it
     * @param time today or later; without a clock only the day is set
     * @return the 1:1
     * @throws AccessDeniedException if the viewer and that person are not the two of the line today
     * @throws IllegalArgumentException if the day is over, or it takes less than 5 or more than 480 minutes
     */
    @ForEmployees
    public OneOnOneId setNext(PersonId employee, PersonId other, MeetingTime time) {
        lines.requireOther(employee, other);
        return arrange(
                employee,
                lines.managerFor(employee),
                time.day(),
                oneOnOne -> oneOnOne.moveTo(time, currentUser.require(), clock.instant()));
    }

    /**
     * What to propose to whoever sets the date of the next 1:1: what is set, else the time at which the two usually meet, else a
     * working hour.
     *
     * @param employee who reports
     * @return on the viewer's clocks
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public DateProposal proposal(PersonId employee) {
        ZoneId zone = zones.own().orElseGet(clock::getZone);
        Optional<PersonId> manager = people.managerOf(employee).map(PersonReference::id);
        return manager.flatMap(one -> next(employee, one))
                .map(next -> DateProposal.of(next.time(), zone))
                .or(() -> manager.flatMap(
                                one -> oneOnOnes.findFirstByEmployeeIdAndManagerIdAndStartTimeNotNullOrderByDayDesc(
                                        employee.value(), one.value()))
                        .map(usual -> DateProposal.as(usual.time(), zone)))
                .orElseGet(() -> DateProposal.first(zone));
    }

    private OneOnOneId arrange(PersonId employee, PersonId manager, LocalDate day, Predicate<OneOnOne> move) {
        PersonId viewer = currentUser.require();
        OneOnOne oneOnOne =
                next(employee, manager).orElseGet(() -> new OneOnOne(employee, manager, day, viewer, clock.instant()));
        boolean isMoved = move.test(oneOnOne);
        if (oneOnOne.day().isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("The day of the next one-on-one is over");
        }
        oneOnOne.prepare(viewer);
        OneOnOneId id = oneOnOnes.saveAndFlush(oneOnOne).id();
        if (isMoved) {
            invitations.rearranged(oneOnOne);
        }
        invitations.next(oneOnOne);
        events.publishEvent(new OneOnOneSet(id, employee, manager));
        return id;
    }

    /**
     * Keeps a 1:1 on any day, for a company that brings its meetings along. Nothing else is prepared for it.
     *
     * @param employee who reports
     * @param day any day
     * @return the 1:1
     * @throws AccessDeniedException if the viewer is neither of the two
     */
    @ForEmployees
    public OneOnOneId keep(PersonId employee, LocalDate day) {
        PersonId viewer = currentUser.require();
        return oneOnOnes
                .save(new OneOnOne(employee, lines.managerFor(employee), day, viewer, clock.instant()))
                .id();
    }

    /**
     * The next 1:1 of a person with their manager of today.
     *
     * @param employee who reports
     * @return empty if no day is set, or if the viewer is neither of the two
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextDay(PersonId employee) {
        return people.managerOf(employee)
                .flatMap(manager -> next(employee, manager.id()))
                .map(OneOnOne::day);
    }

    /**
     * When the viewer next meets somebody: by then what they promise each other is done.
     *
     * @param other the viewer's manager of today, or one of their direct reports
     * @param after the day itself does not count
     * @return empty if no such day is set, or if they are neither
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextDayWith(PersonId other, LocalDate after) {
        PersonId viewer = currentUser.require();
        return people.isManagedBy(viewer, other) || people.isManagedBy(other, viewer)
                ? oneOnOnes.findNextDay(viewer.value(), other.value(), after.plusDays(1))
                : Optional.empty();
    }

    /**
     * A 1:1 of the viewer and somebody, whoever of the two reports: on its page stand the viewer's own notes about the other one.
     *
     * @param other anybody
     * @return the next one, else the latest; empty if the two never had any
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<OneOnOneId> nearestWith(PersonId other) {
        return oneOnOnes
                .findBetween(currentUser.require().value(), other.value(), LocalDate.now(clock), Limit.of(1))
                .stream()
                .map(OneOnOne::id)
                .findFirst();
    }

    /**
     * Which that is, for whoever plans something for it.
     *
     * @param employee who reports
     * @return empty if no day is set, or if the viewer is neither of the two
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<ComingOneOnOne> nextOf(PersonId employee) {
        return people.managerOf(employee)
                .flatMap(manager -> next(employee, manager.id()))
                .map(next -> new ComingOneOnOne(next.id(), next.day()));
    }

    /**
     * The next 1:1 of somebody with their manager of today.
     *
     * @param employee who reports
     * @return empty if no day is set, or if the viewer is neither of the two
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<NextOneOnOne> nextOfLine(PersonId employee) {
        return nexts.find(employee);
    }

    /**
     * When the viewer meets those who report to them, and last met them; and when their own manager.
     *
     * @param reports who
     * @return without those whom the viewer never arranged to meet; as days of the viewer themselves their next 1:1 with their manager of
     *     today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<PersonId, MeetingDays> days(Collection<PersonId> reports) {
        return nexts.findDays(reports, currentUser.require()).stream()
                .collect(Collectors.toMap(MeetingDays::employee, Function.identity()));
    }

    /**
     * Where the one-on-ones of two people stand.
     *
     * @param employee who reports
     * @param manager to whom
     * @return what comes next and what was last
     * @throws AccessDeniedException if the viewer is neither of the two, or if their line has ended
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public AroundToday around(PersonId employee, PersonId manager) {
        PersonId viewer = currentUser.require();
        boolean isOneOfThem = viewer.equals(employee) || viewer.equals(manager);
        if (!isOneOfThem || !people.isManagedBy(employee, manager)) {
            throw Lines.denied();
        }
        List<Held> meetings = oneOnOnes.findAround(employee.value(), manager.value(), LocalDate.now(clock));
        Optional<Held> coming =
                meetings.stream().filter(Predicate.not(Held::over)).reduce((later, sooner) -> sooner);
        Optional<OneOnOne> next = coming.map(Held::oneOnOne);
        Optional<Held> latest = meetings.stream().filter(Held::over).findFirst();
        return new AroundToday(
                next.map(OneOnOne::id).orElse(null),
                next.map(OneOnOne::day).orElse(null),
                coming.map(held -> LocalMeetingTime.on(
                                held.oneOnOne().time(), Zones.find(held.zone()).orElse(clock.getZone())))
                        .orElse(null),
                meetings.stream().findFirst().map(Held::lastMet).orElse(null),
                latest.map(held -> EarlierLadder.of(held.day(), held.against(), held.today()))
                        .orElse(null));
    }

    /**
     * When the viewer last met whom, of earlier lines too.
     *
     * @return the day of the latest 1:1 that is over, by person
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> lastMet() {
        PersonId viewer = currentUser.require();
        Map<PersonId, LocalDate> lastMet = new HashMap<>();
        oneOnOnes.findLastMet(viewer.value(), LocalDate.now(clock)).forEach(met -> {
            PersonId other = new PersonId(met.employee() == viewer.value() ? met.manager() : met.employee());
            lastMet.merge(other, met.day(), (one, another) -> one.isAfter(another) ? one : another);
        });
        return lastMet;
    }

    /**
     * Keeps a 1:1 that nobody planned: it is over from the start.
     *
     * @param other with whom the viewer talked
     * @param day when
     * @return the 1:1
     * @throws AccessDeniedException if the viewer and that person are not the two of a line today
     * @throws IllegalArgumentException if the day is to come
     */
    @ForEmployees
    public OneOnOneId keepUnplanned(PersonId other, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("A talk that nobody planned is over");
        }
        PersonId viewer = currentUser.require();
        PersonId employee = people.isManagedBy(viewer, other) ? viewer : other;
        PersonId manager = lines.managerFor(employee);
        if (!other.equals(employee.equals(viewer) ? manager : employee)) {
            throw Lines.denied();
        }
        return oneOnOnes
                .saveAndFlush(OneOnOne.unplanned(employee, manager, day, viewer, clock.instant()))
                .id();
    }

    Optional<OneOnOne> next(PersonId employee, PersonId manager) {
        return oneOnOnes.findNext(employee.value(), manager.value(), LocalDate.now(clock));
    }
}
