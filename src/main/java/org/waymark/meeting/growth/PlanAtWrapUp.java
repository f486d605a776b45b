package org.waymark.meeting.growth;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;

/**
 * Wraps a one-on-one up together with what becomes of the steps that somebody talked about. It is the employee who moves them, and a manager
 * learns of it what is shared with them, as before.
 */
@Service
@DeniedByDefault
@Transactional
public class PlanAtWrapUp {

    /** How many steps a wrap-up asks about: the next ones. The page of the plan has them all. */
    public static final int STEPS = 3;

    private final Plans plans;
    private final Meetings meetings;
    private final WrapUps wrapUps;
    private final GrowthTalks talks;
    private final CurrentUser currentUser;

    PlanAtWrapUp(Plans plans, Meetings meetings, WrapUps wrapUps, GrowthTalks talks, CurrentUser currentUser) {
        this.plans = plans;
        this.meetings = meetings;
        this.wrapUps = wrapUps;
        this.talks = talks;
        this.currentUser = currentUser;
    }

    /**
     * The next steps of the goal that the viewer is at, to be moved as the 1:1 is wrapped up.
     *
     * @param meeting which 1:1
     * @return at most {@value #STEPS}; empty for the manager, and in a record
     * @throws AccessDeniedException if the viewer is neither of its two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<PlanStep> steps(OneOnOneId meeting) {
        MeetingState state = meetings.require(meeting);
        return state.takesWords() && state.employee().equals(currentUser.require()) ? next() : List.of();
    }

    private List<PlanStep> next() {
        return plans.mine().stream()
                .filter(goal -> goal.state() == State.ACTIVE)
                .map(PlanGoal::steps)
                .flatMap(List::stream)
                .filter(step -> step.doneOn() == null)
                .limit(STEPS)
                .toList();
    }

    /**
     * Closes a 1:1 to a record and moves steps of the viewer's plan, or does neither.
     *
     * @param meeting which 1:1
     * @param touched which kinds of conversation it touched, as for {@link WrapUps#wrapUp}
     * @param moves what becomes of steps that {@link #steps} names; none for the manager
     * @throws AccessDeniedException if the viewer is neither of its two people, or if a step is not one of those
     * @throws ReadOnlyMeetingException if it was wrapped up meanwhile and steps are to be moved, or if the line of the two has ended
     * @throws IllegalArgumentException if a day is over, or if words do not fit
     */
    @ForEmployees
    public void wrapUp(OneOnOneId meeting, Set<Kind> touched, List<StepMove> moves) {
        if (!moves.isEmpty()) {
            meetings.require(meeting).requireWords();
            Set<StepId> offered = steps(meeting).stream().map(PlanStep::id).collect(Collectors.toSet());
            if (!moves.stream().map(StepMove::step).allMatch(offered::contains)) {
                throw new AccessDeniedException("There is no such step for the viewer");
            }
            moves.forEach(this::move);
            talks.moveStep(meeting);
        }
        wrapUps.wrapUp(meeting, touched);
    }

    private void move(StepMove move) {
        switch (move) {
            case StepMove.Done done -> plans.done(done.step(), done.outcome());
            case StepMove.Due day -> plans.setDue(day.step(), day.due());
        }
    }
}
