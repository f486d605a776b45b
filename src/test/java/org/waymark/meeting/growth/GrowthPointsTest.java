package org.waymark.meeting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.GrowthCast;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.NextLooks.Coming;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.growth.standing.StandingId;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.growth.GrowthPoints.Point;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** What of growth is offered for an agenda, which two people read. */
@WaymarkTest
class GrowthPointsTest {

    @Autowired
    private GrowthCast cast;

    @Autowired
    private GrowthPoints points;

    @Autowired
    private Plans plans;

    @Autowired
    private NextLooks looks;

    @Autowired
    private Agendas agendas;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private GrowthCast.Pair pair;
    private PersonId manager;
    private PersonId employee;
    private LocalDate today;
    private OneOnOneId meeting;

    @BeforeEach
    void meet() {
        pair = cast.hire();
        manager = pair.manager();
        employee = pair.employee();
        today = LocalDate.now(clock);
        meeting = cast.meet(employee, today.plusDays(3));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void nothing_is_offered_where_there_is_nothing_of_growth() {
        assertThat(offered(employee)).isEmpty();
        assertThat(offered(manager)).isEmpty();
    }

    @Test
    void whoever_has_a_plan_can_put_a_look_at_it_on_the_agenda_which_agrees_it() {
        begin();
        assertThat(offered(employee)).containsExactly("Look at my growth plan");
        put(employee, "look");
        assertThat(as(employee, looks::coming)).extracting(Coming::isAgreed).containsExactly(true);
        assertThat(agenda(manager)).containsExactly("Look at my growth plan");
        assertThat(offered(employee)).as("it stands there").isEmpty();
    }

    @Test
    void a_manager_is_offered_a_look_at_a_plan_that_is_shared_with_them_and_at_no_other() {
        ContentRef goal = begin();
        assertThat(offered(manager)).isEmpty();
        assertThatThrownBy(() -> put(manager, "look")).isInstanceOf(AccessDeniedException.class);
        does(employee, () -> sharing.shareTopic(goal, named()));
        assertThat(offered(manager)).containsExactly("Look at your growth plan");
        put(manager, "look");
        assertThat(agenda(employee)).containsExactly("Look at your growth plan");
        assertThat(as(employee, looks::coming))
                .extracting(Coming::isAgreed)
                .as("the look is for whoever has the plan to agree")
                .containsExactly(false);
        does(employee, () -> looks.agree(meeting.value()));
        assertThat(offered(manager)).isEmpty();
    }

    @Test
    void steps_that_were_done_are_offered_without_a_word_of_them_to_whoever_took_them() {
        begin();
        StepId step = as(employee, () -> plans.addStep(goal(), "Ask for a small one", null));
        does(employee, () -> plans.done(step, "It went well"));
        assertThat(as(employee, () -> points.of(meeting)))
                .last()
                .isEqualTo(new Point("steps", "What came of steps in my growth plan", List.of("Ask for a small one")));
        assertThat(offered(manager)).isEmpty();
        put(employee, "steps");
        assertThat(agenda(manager)).containsExactly("What came of steps in my growth plan");
        assertThat(offered(employee)).containsExactly("Look at my growth plan");
    }

    @Test
    void what_was_there_when_the_two_last_met_is_not_offered_again() {
        begin();
        StepId step = as(employee, () -> plans.addStep(goal(), "Ask for a small one", null));
        does(employee, () -> plans.done(step, ""));
        StandingId standing = cast.standing(pair);
        open(standing);
        assertThat(offered(employee))
                .contains("What came of steps in my growth plan", "Our standing for the role Senior");
        clock.advance(Duration.ofDays(3));
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        meeting =
                as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock).plusDays(7)));
        clock.advance(Duration.ofDays(1));
        assertThat(offered(employee)).containsExactly("Look at my growth plan");
        assertThat(offered(manager)).isEmpty();
    }

    @Test
    void a_standing_is_offered_to_both_once_both_have_opened_it() {
        StandingId standing = cast.standing(pair);
        cast.share(employee, standing, manager);
        assertThat(offered(employee)).isEmpty();
        assertThat(offered(manager)).isEmpty();
        cast.share(manager, standing, employee);
        assertThat(offered(employee)).containsExactly("Our standing for the role Senior");
        put(manager, "standing-" + standing);
        assertThat(agenda(employee)).containsExactly("Our standing for the role Senior");
        assertThat(offered(employee)).as("the other one has put it there").isEmpty();
    }

    @Test
    void no_point_of_somebody_else_and_none_that_does_not_exist_is_put_anywhere() {
        open(cast.standing(pair));
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        OneOnOneId theirs = as(colleague, () -> oneOnOnes.keep(colleague, today.plusDays(1)));
        String standing = as(employee, () -> points.of(meeting)).getFirst().id();
        for (String point : List.of(standing, "standing-" + Long.MAX_VALUE, "look", "steps", "nothing", "")) {
            assertThatThrownBy(() -> does(colleague, () -> points.put(theirs, point)))
                    .as(point)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(manager, () -> points.put(theirs, point)))
                    .as("at the one-on-one with somebody else: " + point)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(colleague, () -> points.of(meeting))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(colleague, () -> points.put(meeting, standing)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_record_takes_no_points() {
        begin();
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThat(offered(employee)).isEmpty();
        assertThatThrownBy(() -> put(employee, "look")).isInstanceOf(ReadOnlyMeetingException.class);
    }

    private ContentRef begin() {
        GoalId _ = cast.goal(employee);
        return cast.written(employee);
    }

    private GoalId goal() {
        return plans.mine().getFirst().id();
    }

    private void open(StandingId standing) {
        cast.share(employee, standing, manager);
        cast.share(manager, standing, employee);
    }

    private List<String> offered(PersonId viewer) {
        return as(viewer, () -> points.of(meeting)).stream().map(Point::words).toList();
    }

    private void put(PersonId viewer, String point) {
        does(viewer, () -> points.put(meeting, point));
    }

    private List<String> agenda(PersonId viewer) {
        return as(viewer, () -> agendas.read(meeting)).stream()
                .map(AgendaItem::words)
                .toList();
    }
}
