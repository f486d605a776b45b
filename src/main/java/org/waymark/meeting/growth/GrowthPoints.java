package org.waymark.meeting.growth;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.plan.NextLooks.Coming;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;

/**
 * What of growth could be talked about at a one-on-one. Both people read an agenda and keep it, so a point says what both may know, and no
 * word that anybody wrote: what was shared stays its author's to withdraw.
 */
@Service
@DeniedByDefault
@Transactional
public class GrowthPoints {

    /** How many steps are named to whoever took them. */
    private static final int STEPS = 3;

    private static final String LOOK = "look";
    private static final String DONE = "steps";
    private static final String STANDING = "standing-";

    private final Plans plans;
    private final Standings standings;
    private final AgreedLooks agreed;
    private final NextLookStore looks;
    private final Meetings meetings;
    private final Agendas agendas;
    private final MessageSource messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    GrowthPoints(
            Plans plans,
            Standings standings,
            AgreedLooks agreed,
            NextLookStore looks,
            Meetings meetings,
            Agendas agendas,
            MessageSource messages,
            CurrentUser currentUser,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.agreed = agreed;
        this.looks = looks;
        this.meetings = meetings;
        this.agendas = agendas;
        this.messages = messages;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Something that could be put on the agenda.
     *
     * @param id tells it apart
     * @param words that would stand there, for both to read
     * @param own what it is about, in the viewer's own words: for their eyes alone, and never on the agenda
     */
    public record Point(String id, String words, List<String> own) {}

    /**
     * What could be put on the agenda and does not stand there: for an employee a look at their plan, and steps that they took since the two
     * last met; for their manager a look at a plan that is shared with them; for both a standing that was opened since.
     *
     * @param meeting which 1:1
     * @return empty if it takes no words any more
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<Point> of(OneOnOneId meeting) {
        MeetingState state = meetings.require(meeting);
        if (!state.takesWords()) {
            return List.of();
        }
        boolean isMine = state.employee().equals(currentUser.require());
        Set<String> there = agendas.read(state).stream().map(AgendaItem::words).collect(Collectors.toSet());
        return Stream.of(isMine ? ofPlan(state) : ofReport(state).stream(), opened(state, isMine))
                .flatMap(points -> points)
                .filter(point -> !there.contains(point.words()))
                .toList();
    }

    /**
     * Puts one of them on the agenda, for both to see. A look at the viewer's plan is agreed by that.
     *
     * @param meeting which 1:1
     * @param point the id of one that is offered there now
     * @throws AccessDeniedException if the viewer is neither of the two people, or if no such point is offered to them
     * @throws ReadOnlyMeetingException if it takes no words any more
     */
    @ForEmployees
    public void put(OneOnOneId meeting, String point) {
        MeetingState state = meetings.require(meeting);
        state.requireWords();
        Point chosen = of(meeting).stream()
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("There is no such point for the viewer"));
        if (point.equals(LOOK) && state.employee().equals(currentUser.require())) {
            agreed.agree(meeting.value());
        } else {
            agendas.add(meeting, chosen.words(), true);
        }
    }

    private Stream<Point> ofPlan(MeetingState meeting) {
        List<PlanGoal> goals = plans.mine();
        boolean canLook = goals.stream().anyMatch(goal -> goal.state() == State.ACTIVE)
                && agreed.coming().stream()
                        .filter(one -> !one.isAgreed())
                        .map(Coming::id)
                        .anyMatch(id -> id == meeting.id().value());
        List<String> taken = goals.stream()
                .flatMap(goal -> goal.steps().stream())
                .filter(step -> isSince(step, meeting.lastMet()))
                .map(PlanStep::words)
                .filter(words -> !words.isEmpty())
                .limit(STEPS)
                .toList();
        return Stream.of(
                        canLook ? new Point(LOOK, say("meeting.growth.look"), List.of()) : null,
                        taken.isEmpty() ? null : new Point(DONE, say("meeting.growth.steps"), taken))
                .filter(Objects::nonNull);
    }

    /** The look itself is for whoever has the plan to agree. */
    private Optional<Point> ofReport(MeetingState meeting) {
        return looks.isShared(meeting.employee()) && !looks.isAgreed(meeting.id())
                ? Optional.of(new Point(LOOK, say("meeting.growth.look.yours"), List.of()))
                : Optional.empty();
    }

    private Stream<Point> opened(MeetingState meeting, boolean isMine) {
        PersonId other = meeting.other(currentUser.require());
        return standings.all().stream()
                .filter(one -> one.isOpened() && one.takesWords() && !one.isAside() && one.isMine() == isMine)
                .filter(one -> one.other() != null && one.other().id().equals(other))
                .filter(one -> isSince(openedAt(one), meeting.lastMet()))
                .map(one -> new Point(STANDING + one.id(), say("meeting.growth.standing", one.title()), List.of()));
    }

    /** It is open as soon as the second of the two has shared. */
    private static @Nullable Instant openedAt(StandingSummary standing) {
        return Stream.of(standing.mineSharedAt(), standing.theirsSharedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static boolean isSince(@Nullable Instant moment, @Nullable Instant lastMet) {
        return moment != null && (lastMet == null || moment.isAfter(lastMet));
    }

    /** Of a step the day is kept: one that was done on the day of the last meeting counts as done since. */
    private boolean isSince(PlanStep step, @Nullable Instant lastMet) {
        return step.doneOn() != null
                && (lastMet == null
                        || !step.doneOn()
                                .isBefore(lastMet.atZone(clock.getZone()).toLocalDate()));
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(key, facts, LocaleContextHolder.getLocale());
    }
}
