package org.waymark.meeting.brief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.sharing.SharedThings;

/**
 * What is taken along on paper. It is made of what the same services show on the pages, and leaves out what only its reader
 * may see: private notes and agenda items that are not shown yet. Paper is left on desks.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-one-page-brief.md">Decision: one-page brief</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Briefs {

    private final Meetings meetings;
    private final MeetingSeries series;
    private final Team team;
    private final SharedAnswers sharedAnswers;
    private final SharedThings things;
    private final Standings standings;
    private final Promises promises;
    private final Agendas agendas;
    private final CurrentUser currentUser;
    private final Clock clock;

    Briefs(
            Meetings meetings,
            MeetingSeries series,
            Team team,
            SharedAnswers sharedAnswers,
            SharedThings things,
            Standings standings,
            Promises promises,
            Agendas agendas,
            CurrentUser currentUser,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.team = team;
        this.sharedAnswers = sharedAnswers;
        this.things = things;
        this.standings = standings;
        this.promises = promises;
        this.agendas = agendas;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Opens the brief of a 1:1 that is still to come. Where it is the manager's, the employee sees that their answers were
     * opened, as on the page.
     *
     * @param id which
     * @return empty if there is no such meeting, if the viewer is not one of its two people as of today, if it was wrapped up
     *     or skipped, or if its day is over: all look the same
     */
    @ForEmployees
    public Optional<Brief> open(OneOnOneId id) {
        return meetings.find(id)
                .filter(state -> state.takesWords() && !state.day().isBefore(LocalDate.now(clock)))
                .flatMap(state -> series.find(id))
                .filter(meeting -> meeting.planned() && !meeting.skipped())
                .flatMap(meeting ->
                        currentUser.require().equals(meeting.manager().id())
                                ? forManager(meeting)
                                : Optional.of(forEmployee(meeting)));
    }

    private Optional<Brief> forManager(ListedOneOnOne meeting) {
        PersonId employee = meeting.employee().id();
        return team.prepare(employee, null)
                .map(page -> new Brief(
                        meeting,
                        true,
                        promises(meeting),
                        agenda(meeting),
                        page.shared(),
                        page.things(),
                        standings.openedLast(employee).orElse(null),
                        page.outlook()));
    }

    private Brief forEmployee(ListedOneOnOne meeting) {
        PersonId manager = meeting.manager().id();
        return new Brief(
                meeting,
                false,
                promises(meeting),
                agenda(meeting),
                sharedAnswers.own(),
                things.asSeenBy(manager, SharedAnswer.kind()),
                standings.openedLast(manager).orElse(null),
                null);
    }

    private List<PromiseDetail> promises(ListedOneOnOne meeting) {
        return promises.ofMeeting(meeting.id()).stream()
                .filter(promise -> promise.state() == PromiseDetail.State.OPEN)
                .toList();
    }

    private List<AgendaItem> agenda(ListedOneOnOne meeting) {
        return agendas.read(meeting.id()).stream()
                .filter(item -> item.shown() && !item.reached())
                .toList();
    }
}
