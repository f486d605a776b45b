package org.waymark.meeting.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.series.OneOnOneRepository.LastDay;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * The rhythm in which two people of one reporting line meet. Either of the two arranges it. Its meetings are made for a year
 * ahead, and some more as time goes on; each can be moved or skipped without the others.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-series-and-calendars.md">Decision: series and calendars</a>
 */
@Service
@DeniedByDefault
@Transactional
public class MeetingSeries {

    private static final Period HORIZON = Period.ofYears(1);

    /** Below this, more are made: one month's meetings at once, not one each time. */
    static final Period LEAST = Period.ofMonths(11);

    private final SeriesRepository series;
    private final OneOnOneRepository oneOnOnes;
    private final Lines lines;
    private final InvitationRules invitations;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingSeries(
            SeriesRepository series,
            OneOnOneRepository oneOnOnes,
            Lines lines,
            InvitationRules invitations,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.series = series;
        this.oneOnOnes = oneOnOnes;
        this.lines = lines;
        this.invitations = invitations;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person and their manager of today agreed on.
     *
     * @param employee who reports
     * @return empty if there is no series, or if the viewer is neither of the two
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<SeriesPlan> plan(PersonId employee) {
        return people.managerOf(employee)
                .flatMap(manager ->
                        series.findOpen(employee.value(), manager.id().value()))
                .map(agreed -> agreed.plan(clock.getZone()));
    }

    /**
     * Sets a series up, or changes it from its first day on. Meetings before that day stay. Those that are set already take
     * the days of the series one after the other, and keep what was prepared for them; a day that was skipped stays so as long
     * as the series still gives it; what is left over is called off. Whoever keeps rhythm and next day keeps which weekday of
     * the month it is.
     *
     * @param employee who reports
     * @param plan from today on
     * @throws AccessDeniedException if the viewer is neither of the two
     * @throws IllegalArgumentException if the first day is over, or the place holds what nobody sees
     */
    @ForEmployees
    public void set(PersonId employee, SeriesPlan plan) {
        requireComing(plan.firstDay());
        PersonId viewer = currentUser.require();
        PersonId manager = lines.managerFor(employee);
        Series agreed =
                series.findForChange(employee.value(), manager.value()).orElseGet(() -> new Series(employee, manager));
        agreed.follow(plan, viewer, clock.instant(), today());
        series.save(agreed);
        // Without a rhythm, the day is that of the next meeting, wherever it was.
        LocalDate from = plan.rhythm() == Rhythm.ON_DEMAND ? today() : plan.firstDay();
        arrange(agreed, from, oneOnOnes.findFrom(employee.value(), manager.value(), from));
        prepareNext(employee, manager);
    }

    /**
     * Sets a series up as {@link #set(PersonId, SeriesPlan)} does, with somebody whom the viewer had before their eyes when they
     * chose: after a handover it is not set up with whoever came instead.
     *
     * @param employee who reports
     * @param other whom the viewer means to meet
     * @param plan from today on
     * @throws AccessDeniedException if the viewer and that person are not the two of the line today
     * @throws IllegalArgumentException if the first day is over, or the place holds what nobody sees
     */
    @ForEmployees
    public void set(PersonId employee, PersonId other, SeriesPlan plan) {
        lines.requireOther(employee, other);
        set(employee, plan);
    }

    private void arrange(Series agreed, LocalDate from, List<OneOnOne> present) {
        List<LocalDate> days = new ArrayList<>(agreed.days(from, today().plus(HORIZON)));
        Set<LocalDate> given = new HashSet<>(days);
        List<OneOnOne> open = new ArrayList<>();
        for (OneOnOne meeting : present) {
            LocalDate day = meeting.seriesDay();
            if (meeting.day().isBefore(today())) {
                // Moved to an earlier day and held: its place in the series is used up.
                days.remove(day);
            } else if (!meeting.skipped()) {
                open.add(meeting);
            } else if (day != null && given.contains(day)) {
                days.remove(day);
                follow(meeting, agreed, day);
            } else {
                callOff(meeting);
            }
        }
        Iterator<LocalDate> free = days.iterator();
        for (OneOnOne meeting : open) {
            if (free.hasNext()) {
                follow(meeting, agreed, free.next());
            } else {
                callOff(meeting);
            }
        }
        List<OneOnOne> made = new ArrayList<>();
        free.forEachRemaining(day -> made.add(make(agreed, day)));
        oneOnOnes.saveAllAndFlush(made);
        Stream.concat(open.stream(), made.stream()).findFirst().ifPresent(this::tell);
    }

    private void follow(OneOnOne meeting, Series agreed, LocalDate day) {
        if (meeting.follow(agreed, day, currentUser.require(), clock.instant())) {
            invitations.rearranged(meeting);
        }
    }

    private OneOnOne make(Series agreed, LocalDate day) {
        PersonId viewer = currentUser.require();
        OneOnOne meeting = new OneOnOne(agreed.employee(), agreed.manager(), day, viewer, clock.instant());
        meeting.follow(agreed, day, viewer, clock.instant());
        return meeting;
    }

    /**
     * Ends a series. The next meeting stays, with what was prepared for it; later ones are called off.
     *
     * @param employee who reports
     * @throws AccessDeniedException if the viewer is neither of the two
     */
    @ForEmployees
    public void end(PersonId employee) {
        PersonId viewer = currentUser.require();
        PersonId manager = lines.managerFor(employee);
        series.findForChange(employee.value(), manager.value()).ifPresent(agreed -> {
            agreed.end(viewer, clock.instant());
            List<OneOnOne> coming = oneOnOnes.findFrom(employee.value(), manager.value(), today());
            Optional<OneOnOne> next =
                    coming.stream().filter(Predicate.not(OneOnOne::skipped)).findFirst();
            coming.stream()
                    .filter(OneOnOne::belongsToSeries)
                    .filter(meeting -> next.filter(meeting::equals).isEmpty())
                    .forEach(this::callOff);
            next.ifPresent(this::tell);
        });
    }

    private void callOff(OneOnOne meeting) {
        meeting.callOff(currentUser.require(), clock.instant());
        invitations.rearranged(meeting);
    }

    /**
     * Ends the series with somebody whom the viewer had before their eyes when they chose.
     *
     * @param employee who reports
     * @param other whom the viewer means
     * @throws AccessDeniedException if the viewer and that person are not the two of the line today
     */
    @ForEmployees
    public void end(PersonId employee, PersonId other) {
        lines.requireOther(employee, other);
        end(employee);
    }

    /**
     * Moves one meeting; the others stay where they are. Of one that is there already nobody is told.
     *
     * @param id which
     * @param day today or later
     * @param start on the clocks of the meeting's zone, null to leave it; without meaning for a meeting that has only a day
     * @throws AccessDeniedException if the viewer is neither of the two people of a line of today
     * @throws IllegalArgumentException if the day, or that of the meeting, is over
     */
    @ForEmployees
    public void move(OneOnOneId id, LocalDate day, @Nullable LocalTime start) {
        move(id, meeting -> meeting.moveTo(day, start, currentUser.require(), clock.instant()));
    }

    /**
     * Moves one meeting to a time of its own, which it need not have had.
     *
     * @param id which
     * @param time today or later; without a clock only the day is set
     * @throws AccessDeniedException if the viewer is neither of the two people of a line of today
     * @throws IllegalArgumentException if the day, or that of the meeting, is over
     */
    @ForEmployees
    public void move(OneOnOneId id, MeetingTime time) {
        move(id, meeting -> meeting.moveTo(time, currentUser.require(), clock.instant()));
    }

    private void move(OneOnOneId id, Predicate<OneOnOne> to) {
        OneOnOne meeting = forChange(id);
        LocalDate before = meeting.day();
        boolean isMoved = to.test(meeting);
        requireComing(meeting.day());
        if (isMoved) {
            invitations.changed(meeting, before);
            tell(meeting);
            prepareNext(meeting.employee(), meeting.manager());
        }
    }

    /**
     * Skips one meeting of a series; the others stay where they are. What was prepared for it goes along to the next one.
     *
     * @param id which
     * @return for {@link #undo}; empty if it was skipped before
     * @throws AccessDeniedException if the viewer is neither of the two people of a line of today
     * @throws IllegalArgumentException if it is over or no series gave it its day
     */
    @ForEmployees
    public Optional<SkippedMeeting> skip(OneOnOneId id) {
        OneOnOne meeting = forChange(id);
        if (!meeting.belongsToSeries()) {
            throw new IllegalArgumentException("Only a one-on-one of a series can be skipped");
        }
        if (meeting.skipped()) {
            return Optional.empty();
        }
        OneOnOne skipped = meeting;
        if (meeting.prepared()) {
            Optional<OneOnOne> next = taking(meeting).stream()
                    .filter(other -> other.day().isAfter(meeting.day()) && !other.prepared() && other.belongsToSeries())
                    .findFirst();
            next.ifPresent(other -> meeting.exchangePlaces(other, currentUser.require()));
            skipped = next.orElse(meeting);
        }
        boolean invited = skipped.invited();
        skipped.skip(true, currentUser.require(), clock.instant());
        invitations.changed(skipped, skipped.day());
        tell(meeting);
        prepareNext(meeting.employee(), meeting.manager());
        return Optional.of(
                new SkippedMeeting(skipped.id(), skipped.sequence(), invited, currentUser.require(), clock.instant()));
    }

    /**
     * Undoes that the viewer skipped a meeting a moment ago. No mail has gone out by then and none goes out: what was planned
     * tells of a change that is not the last one any more.
     *
     * @param skipped what was skipped
     * @return false if it is too late, or if something about it has changed since; nothing changes then
     * @throws AccessDeniedException if the viewer is not who skipped it, or neither of the two people of a line of today
     * @throws IllegalArgumentException if its day is over
     */
    @ForEmployees
    public boolean undo(SkippedMeeting skipped) {
        if (!skipped.by().equals(currentUser.require())) {
            throw new AccessDeniedException("It is undone by who did it");
        }
        OneOnOne meeting = forChange(skipped.id());
        if (!meeting.skipped()
                || meeting.sequence() != skipped.sequence()
                || clock.instant().isAfter(skipped.at().plus(UndoTime.TAKEN))) {
            return false;
        }
        List<OneOnOne> others = taking(meeting);
        meeting.undoSkip(skipped.invited(), skipped.by(), clock.instant());
        bringBack(meeting, others);
        return true;
    }

    /**
     * Takes a skip back. What is prepared for the next meeting belongs to this one, if it is the sooner one.
     *
     * @param id which
     * @throws AccessDeniedException if the viewer is neither of the two people of a line of today
     * @throws IllegalArgumentException if its day is over
     */
    @ForEmployees
    public void takeBack(OneOnOneId id) {
        OneOnOne meeting = forChange(id);
        if (!meeting.skipped()) {
            return;
        }
        List<OneOnOne> others = taking(meeting);
        meeting.skip(false, currentUser.require(), clock.instant());
        invitations.changed(meeting, meeting.day());
        bringBack(meeting, others);
    }

    /** What was prepared for the next meeting belongs to this one, if it is the sooner one. */
    private void bringBack(OneOnOne meeting, List<OneOnOne> others) {
        others.stream()
                .findFirst()
                .filter(next -> next.prepared() && !meeting.prepared() && next.belongsToSeries())
                .filter(next -> next.day().isAfter(meeting.day()))
                .ifPresent(next -> {
                    meeting.exchangePlaces(next, currentUser.require());
                    tell(next);
                });
        tell(meeting);
        prepareNext(meeting.employee(), meeting.manager());
    }

    /** The other meetings of the same line that take place, the next one first. */
    private List<OneOnOne> taking(OneOnOne meeting) {
        return oneOnOnes.findFrom(meeting.employee().value(), meeting.manager().value(), today()).stream()
                .filter(other -> !other.skipped() && !other.equals(meeting))
                .filter(other -> !other.day().isBefore(today()))
                .toList();
    }

    /**
     * Makes the meetings of the viewer and their manager anew where they run out, and opens the reflection when its meeting has
     * become the next one. Doing it twice, or on two nodes at the same time, does it once.
     */
    @ForEmployees
    public void keepUp() {
        PersonId viewer = currentUser.require();
        List<Series> runningOut = series.findRunningOut(viewer.value(), today().plus(LEAST));
        if (!runningOut.isEmpty()) {
            Map<Long, LocalDate> last = oneOnOnes
                    .findLastDays(runningOut.stream().map(Series::id).toList())
                    .stream()
                    .collect(Collectors.toMap(LastDay::series, LastDay::day));
            oneOnOnes.saveAll(runningOut.stream()
                    .flatMap(agreed -> {
                        LocalDate after =
                                last.getOrDefault(agreed.id(), agreed.firstDay().minusDays(1));
                        LocalDate from = after.isBefore(today()) ? today() : after.plusDays(1);
                        return agreed.days(from, today().plus(HORIZON)).stream().map(day -> make(agreed, day));
                    })
                    .toList());
        }
        oneOnOnes.findUnpreparedNext(viewer.value(), today()).forEach(this::prepare);
    }

    /**
     * What is to come with the people of the viewer's lines of today, skipped ones among it.
     *
     * @param limit how many at the most
     * @return the next one first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ListedOneOnOne> coming(int limit) {
        return listed(oneOnOnes.findComingOf(currentUser.require().value(), today(), Limit.of(limit)));
    }

    /**
     * What is over, with those of today's lines and of earlier ones: both keep the record.
     *
     * @param limit how many at the most
     * @return the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ListedOneOnOne> over(int limit) {
        return listed(oneOnOnes.findOverOf(currentUser.require().value(), today(), Limit.of(limit)));
    }

    /**
     * One meeting.
     *
     * @param id which
     * @return empty if there is none, or none that the viewer may see: both look the same
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<ListedOneOnOne> find(OneOnOneId id) {
        return find(oneOnOnes.findById(id.value()));
    }

    /**
     * One meeting, for calendars.
     *
     * @param uid what they know it by
     * @return empty if there is none, or none that the viewer may see: both look the same
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<ListedOneOnOne> find(UUID uid) {
        return find(oneOnOnes.findByUid(uid));
    }

    private Optional<ListedOneOnOne> find(Optional<OneOnOne> found) {
        PersonId viewer = currentUser.require();
        return listed(
                        found
                                .filter(meeting ->
                                        viewer.equals(meeting.employee()) || viewer.equals(meeting.manager()))
                                .stream()
                                .toList())
                .stream()
                .findFirst();
    }

    private List<ListedOneOnOne> listed(List<OneOnOne> meetings) {
        PersonId viewer = currentUser.require();
        Map<PersonId, PersonReference> named = people.findAll(meetings.stream()
                .flatMap(meeting -> Stream.of(meeting.employee(), meeting.manager()))
                .collect(Collectors.toSet()));
        return meetings.stream().map(meeting -> listed(meeting, viewer, named)).toList();
    }

    private static ListedOneOnOne listed(OneOnOne meeting, PersonId viewer, Map<PersonId, PersonReference> named) {
        PersonReference employee = Objects.requireNonNull(named.get(meeting.employee()));
        PersonReference manager = Objects.requireNonNull(named.get(meeting.manager()));
        LocalDate given = meeting.seriesDay();
        return new ListedOneOnOne(
                meeting.id(),
                employee,
                manager,
                viewer.equals(employee.id()) ? manager : employee,
                meeting.time(),
                meeting.place(),
                meeting.planned(),
                meeting.skipped(),
                meeting.belongsToSeries(),
                given != null && !given.equals(meeting.day()),
                meeting.uid(),
                meeting.sequence(),
                meeting.setAt());
    }

    private OneOnOne forChange(OneOnOneId id) {
        OneOnOne meeting = oneOnOnes.findById(id.value()).orElseThrow(Lines::denied);
        lines.requireOpen(meeting);
        // Two changes at the same time wait for each other where all meetings of the line are at stake.
        series.findForChange(meeting.employee().value(), meeting.manager().value());
        requireComing(meeting.day());
        if (!meeting.planned()) {
            throw new IllegalArgumentException("A talk that nobody planned has its day");
        }
        return meeting;
    }

    /** The next meeting is the one that somebody thinks about now; the others of the year wait for their turn. */
    private void prepareNext(PersonId employee, PersonId manager) {
        oneOnOnes.flush();
        oneOnOnes
                .findNext(employee.value(), manager.value(), today())
                .filter(OneOnOne::belongsToSeries)
                .ifPresent(this::prepare);
    }

    private void prepare(OneOnOne next) {
        if (!next.prepared()) {
            next.prepare(currentUser.require());
            tell(next);
        }
        invitations.next(next);
    }

    private void tell(OneOnOne meeting) {
        events.publishEvent(new OneOnOneSet(meeting.id(), meeting.employee(), meeting.manager()));
    }

    private void requireComing(LocalDate day) {
        if (day.isBefore(today())) {
            throw new IllegalArgumentException("The day of the one-on-one is over");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
