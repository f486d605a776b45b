package org.waymark.meeting.talk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Outlook;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;

/** Gathers in one transaction what one of the two people of a 1:1 sees of it. */
@Service
@DeniedByDefault
@Transactional
public class MeetingPages {

    private final Meetings meetings;
    private final OneOnOnes oneOnOnes;
    private final Agendas agendas;
    private final Promises promises;
    private final SharedNotes sharedNotes;
    private final PrivateNotes privateNotes;
    private final SharedAnswers sharedAnswers;
    private final Reflections reflections;
    private final CareerPaths careerPaths;
    private final People people;
    private final TextVault vault;
    private final CurrentUser currentUser;

    MeetingPages(
            Meetings meetings,
            OneOnOnes oneOnOnes,
            Agendas agendas,
            Promises promises,
            SharedNotes sharedNotes,
            PrivateNotes privateNotes,
            SharedAnswers sharedAnswers,
            Reflections reflections,
            CareerPaths careerPaths,
            People people,
            TextVault vault,
            CurrentUser currentUser) {
        this.meetings = meetings;
        this.oneOnOnes = oneOnOnes;
        this.agendas = agendas;
        this.promises = promises;
        this.sharedNotes = sharedNotes;
        this.privateNotes = privateNotes;
        this.sharedAnswers = sharedAnswers;
        this.reflections = reflections;
        this.careerPaths = careerPaths;
        this.people = people;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    /**
     * Opens a 1:1. A manager has the shared answers before their eyes then, and their author sees it.
     *
     * @param meeting which
     * @param next address of the role to set beside the employee's own, one that follows it; anything else, or null,
     *     stands for the first that does
     * @return empty if there is none, or if the viewer is neither of its two people: both look the same
     */
    @ForEmployees
    public Optional<MeetingPage> open(OneOnOneId meeting, @Nullable String next) {
        return meetings.find(meeting).map(state -> page(state, employee -> outlook(employee, next)));
    }

    /**
     * What an open page shows anew when it is told of a change: all but the path, which does not change by what people write.
     *
     * @param meeting which
     * @return without an outlook; empty as for {@link #open}
     */
    @ForEmployees
    public Optional<MeetingPage> openAnew(OneOnOneId meeting) {
        return meetings.find(meeting).map(state -> page(state, employee -> null));
    }

    /** Where an employee stands on a ladder. */
    private interface Outlooks {

        @Nullable
        Outlook of(PersonReference employee);
    }

    private MeetingPage page(MeetingState meeting, Outlooks outlooks) {
        PersonId viewer = currentUser.require();
        vault.expect(Set.of(meeting.employee(), meeting.manager()));
        Map<PersonId, PersonReference> both = both(meeting, viewer);
        PersonReference employee = Objects.requireNonNull(both.get(meeting.employee()));
        Map<Boolean, List<SharedAnswer>> shared = shared(meeting).stream()
                .collect(Collectors.partitioningBy(answer -> answer.isNewSince(meeting.lastMet())));
        return new MeetingPage(
                meeting,
                employee,
                Objects.requireNonNull(both.get(meeting.other(viewer))),
                agendas.read(meeting),
                promises.onPageOf(meeting),
                shared.getOrDefault(true, List.of()),
                shared.getOrDefault(false, List.of()),
                sharedNotes.read(meeting),
                privateNotes.about(meeting.other(viewer)),
                meeting.takesWords() ? outlooks.of(employee) : null,
                meeting.takesWords() ? Set.of() : meetings.touched(meeting),
                viewer.equals(meeting.employee())
                        ? reflections.findFor(meeting.id().value()).orElse(null)
                        : null,
                meeting.closed() && meeting.lineHolds()
                        ? oneOnOnes.nextOfLine(meeting.employee()).orElse(null)
                        : null);
    }

    /** A manager needs to know the employee alone, and asks in a way that answers whether they are their manager, too. */
    private Map<PersonId, PersonReference> both(MeetingState meeting, PersonId viewer) {
        return meeting.takesWords() && viewer.equals(meeting.manager())
                ? people.reportOf(viewer, meeting.employee()).stream()
                        .collect(Collectors.toMap(PersonReference::id, Function.identity()))
                : people.findAll(Set.of(meeting.employee(), meeting.manager()));
    }

    /** Answers are no part of a record: they are their author's, who may withdraw them at any time. */
    private List<SharedAnswer> shared(MeetingState meeting) {
        if (!meeting.takesWords()) {
            return List.of();
        }
        return meeting.manager().equals(currentUser.require())
                ? sharedAnswers.open(meeting.employee())
                : sharedAnswers.own();
    }

    private @Nullable Outlook outlook(PersonReference employee, @Nullable String next) {
        return Optional.ofNullable(employee.roleAddress())
                .flatMap(role -> careerPaths.outlook(role, next))
                .orElse(null);
    }
}
