package org.waymark.meeting.team;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Outlook;
import org.waymark.growth.standing.StandingState;
import org.waymark.meeting.growth.TeamLooks;
import org.waymark.meeting.note.NoteDetail;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.series.AroundToday;
import org.waymark.meeting.series.MeetingDays;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.Reporting;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ShareCounts;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.swap.Swaps;
import org.waymark.reflection.swap.Swaps.BeforeMeeting;
import org.waymark.sharing.SharedThing;
import org.waymark.sharing.SharedThings;
import org.waymark.sharing.SharedThings.Opened;

/** What a manager sees of the people who report to them today. */
@Service
@DeniedByDefault
@Transactional
public class Team {

    private final People people;
    private final OneOnOnes oneOnOnes;
    private final SharedAnswers sharedAnswers;
    private final Swaps swaps;
    private final PrivateNotes notes;
    private final TeamLooks looks;
    private final CareerPaths careerPaths;
    private final SharedThings things;
    private final CurrentUser currentUser;

    Team(
            People people,
            OneOnOnes oneOnOnes,
            SharedAnswers sharedAnswers,
            Swaps swaps,
            PrivateNotes notes,
            TeamLooks looks,
            CareerPaths careerPaths,
            SharedThings things,
            CurrentUser currentUser) {
        this.people = people;
        this.oneOnOnes = oneOnOnes;
        this.sharedAnswers = sharedAnswers;
        this.swaps = swaps;
        this.notes = notes;
        this.looks = looks;
        this.careerPaths = careerPaths;
        this.things = things;
        this.currentUser = currentUser;
    }

    /**
     * The viewer's direct reports, those who need attention first.
     *
     * @return empty for somebody without direct reports
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<TeamMember> members() {
        List<TeamMember> members = around(false).members();
        Map<PersonId, LocalDate> days =
                looks.of(members.stream().map(member -> member.person().id()).toList());
        return members.stream()
                .map(member -> member.withLook(days.get(member.person().id())))
                .sorted(TeamMember.BY_ATTENTION)
                .toList();
    }

    /**
     * The viewer among those with whom they have one-on-ones: whom they report to, and who reports to them.
     *
     * @return without looks at plans, with a manager, members and a next one-on-one as far as there are
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public TeamAround around() {
        return around(true);
    }

    private TeamAround around(boolean handover) {
        PersonId viewer = currentUser.require();
        Reporting reporting = people.around(viewer, handover).orElseThrow();
        List<PersonId> reports =
                reporting.reports().stream().map(PersonReference::id).toList();
        Map<PersonId, MeetingDays> days = oneOnOnes.days(reports);
        Map<PersonId, ShareCounts> counts = reports.isEmpty() ? Map.of() : sharedAnswers.count(reports);
        return new TeamAround(
                reporting.person(),
                reporting.manager(),
                reporting.toHandOver(),
                daysOf(viewer, days).next(),
                reporting.reports().stream()
                        .map(person -> member(
                                person, daysOf(person.id(), days), counts.getOrDefault(person.id(), ShareCounts.NONE)))
                        .toList());
    }

    private static MeetingDays daysOf(PersonId person, Map<PersonId, MeetingDays> days) {
        return days.getOrDefault(person, new MeetingDays(person, null, null));
    }

    /**
     * Opens the page with which the viewer prepares for a 1:1. The person sees that their answers were opened.
     *
     * @param person the direct report
     * @param next address of the role to set beside the person's own, one that follows it; anything else, or null, stands
     *     for the first that does
     * @return empty if there is no such person, or if the viewer is not their manager today: both look the same
     */
    @ForEmployees
    public Optional<Preparation> prepare(PersonId person, @Nullable String next) {
        PersonId manager = currentUser.require();
        return people.reportOf(manager, person)
                .map(report -> prepare(manager, report, outlook(report, next), opened(report)));
    }

    /**
     * What an open page shows anew when it is told of a change: all but the path, which does not change by what people write.
     *
     * @param person the direct report
     * @return without an outlook; empty as for {@link #prepare}
     */
    @ForEmployees
    public Optional<Preparation> prepareAnew(PersonId person) {
        PersonId manager = currentUser.require();
        return people.reportOf(manager, person).map(report -> prepare(manager, report, null, opened(report)));
    }

    /**
     * The page that the viewer's own manager prepares with, as that one would find it now: made of the same queries, in the
     * same order, with the same marks. Nobody has opened anything by it. What the manager writes and plans for themselves is
     * not in it, and neither is what the two have together, which each finds where it is done.
     *
     * @param next as for {@link #prepare}
     * @return empty for somebody who reports to nobody
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<Preview> preview(@Nullable String next) {
        return preview(self -> outlook(self, next));
    }

    /**
     * What an open preview shows anew when it is told of a change, see {@link #prepareAnew}.
     *
     * @return without an outlook; empty as for {@link #preview}
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<Preview> previewAnew() {
        return preview(self -> null);
    }

    private Optional<Preview> preview(Function<PersonReference, @Nullable Outlook> outlook) {
        PersonId viewer = currentUser.require();
        return people.managerOf(viewer).map(manager -> {
            PersonReference self = people.find(viewer).orElseThrow();
            return new Preview(manager, prepare(manager.id(), self, outlook.apply(self), asSeenBy(manager.id(), self)));
        });
    }

    /**
     * What stands on the page, and how its reader comes by it.
     *
     * @param growth what the two have together of it
     * @param before what a manager has put before a meeting
     * @param note the manager's own
     */
    private record Shown(
            List<SharedAnswer> answers,
            List<SharedThing> things,
            GrowthAround growth,
            Function<OneOnOneId, BeforeMeeting> before,
            NoteDetail note) {}

    private Shown opened(PersonReference report) {
        List<SharedAnswer> answers = sharedAnswers.open(report.id());
        // Of a plan that is not shared a manager learns nothing.
        Opened<Object> shared = things.open(report.id(), SharedAnswer.kind(), StandingState.BESIDE.and(looks.beside()));
        return new Shown(
                answers,
                shared.things(),
                new GrowthAround(
                        of(LocalDate.class, shared.beside()).findFirst().orElse(null),
                        of(StandingState.class, shared.beside()).toList()),
                meeting -> swaps.before(meeting.value(), report),
                notes.about(report.id()));
    }

    private static <T> Stream<T> of(Class<T> type, List<Object> beside) {
        return beside.stream().filter(type::isInstance).map(type::cast);
    }

    private Shown asSeenBy(PersonId manager, PersonReference self) {
        return new Shown(
                sharedAnswers.asSeenBy(manager),
                things.asSeenBy(manager, SharedAnswer.kind()),
                GrowthAround.NOTHING,
                meeting -> new BeforeMeeting(List.of(), swaps.asSeenBy(meeting.value(), self, manager)),
                new NoteDetail("", false, 0));
    }

    private @Nullable Outlook outlook(PersonReference person, @Nullable String next) {
        return Optional.ofNullable(person.roleAddress())
                .flatMap(role -> careerPaths.outlook(role, next))
                .orElse(null);
    }

    private Preparation prepare(PersonId manager, PersonReference person, @Nullable Outlook outlook, Shown shown) {
        AroundToday around = oneOnOnes.around(person.id(), manager);
        Map<Boolean, List<SharedAnswer>> recent = shown.answers().stream()
                .collect(Collectors.partitioningBy(answer -> answer.isNewSince(around.lastMet())));
        return new Preparation(
                person,
                around.next(),
                around.day(),
                around.when(),
                recent.getOrDefault(true, List.of()),
                recent.getOrDefault(false, List.of()),
                shown.things(),
                shown.growth(),
                Optional.ofNullable(around.next()).map(shown.before()).orElse(BeforeMeeting.NOTHING),
                shown.note(),
                outlook,
                around.earlierLadder());
    }

    private static TeamMember member(PersonReference person, MeetingDays days, ShareCounts counts) {
        List<Kind> never = Arrays.stream(Kind.values())
                .filter(kind -> !counts.kinds().contains(kind))
                .toList();
        NextOneOnOne next = days.next();
        return new TeamMember(
                person,
                next == null ? null : next.day(),
                next == null ? null : next.when(),
                days.last(),
                null,
                counts,
                never);
    }
}
