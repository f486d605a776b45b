package org.waymark.meeting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ConversationMap.Growth;
import org.waymark.meeting.wrapup.ConversationMap.TalkedGrowth;
import org.waymark.meeting.wrapup.ConversationMaps;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;

/** What of growth is on the conversation map of two people. */
class GrowthTalksTest extends EmployeeAndManagerView {

    @Autowired
    private GrowthTalks talks;

    @Autowired
    private GrowthTalkStore store;

    @Autowired
    private ConversationMaps maps;

    @Autowired
    private NextLooks looks;

    @Autowired
    private Plans plans;

    @Autowired
    private Standings standings;

    @Autowired
    private PathImport imports;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Sharing sharing;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private LocalDate today;
    private OneOnOneId first;
    private OneOnOneId second;

    @BeforeEach
    void two_are_about_to_meet() {
        today = LocalDate.now(clock);
        first = as(employee, () -> oneOnOnes.keep(employee, today));
        second = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(7)));
        does(employee, () -> plans.begin("Lead a project", null, null));
    }

    @Test
    void a_look_that_was_held_is_on_the_map_of_both_with_its_day_and_one_that_was_not_is_on_none() {
        does(employee, () -> looks.agree(first.value()));
        does(manager, () -> wrapUps.wrapUp(first, Set.of()));
        both(List.of());
        does(manager, () -> wrapUps.reopen(first));
        reach(true);
        does(manager, () -> wrapUps.wrapUp(first, Set.of(Kind.STRENGTHS)));
        both(List.of(new TalkedGrowth(Growth.LOOK, today)));
    }

    @Test
    void a_look_that_was_held_stays_when_the_next_one_is_agreed_before_wrapping_up_or_after() {
        does(employee, () -> looks.agree(first.value()));
        reach(true);
        does(employee, () -> looks.agree(second.value()));
        does(manager, () -> wrapUps.wrapUp(first, Set.of()));
        both(List.of(new TalkedGrowth(Growth.LOOK, today)));
        does(employee, () -> looks.takeOff());
        both(List.of(new TalkedGrowth(Growth.LOOK, today)));
    }

    @Test
    void a_look_that_was_not_held_after_all_is_off_the_map() {
        does(employee, () -> looks.agree(first.value()));
        reach(true);
        does(manager, () -> wrapUps.wrapUp(first, Set.of()));
        does(manager, () -> wrapUps.reopen(first));
        reach(false);
        both(List.of());
    }

    @Test
    void that_a_step_was_moved_says_whoever_has_the_plan_and_nobody_else() {
        assertThatThrownBy(() -> does(manager, () -> talks.moveStep(first))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(company.person("Cora Colleague"), () -> talks.moveStep(first)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(
                        manager,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> store.noteStep(first))))
                .as("the database says so, too")
                .isInstanceOf(DataAccessException.class);
        both(List.of());
        share();
        does(employee, () -> talks.moveStep(first));
        does(employee, () -> talks.moveStep(first));
        both(List.of(new TalkedGrowth(Growth.STEP, today)));
        does(manager, () -> wrapUps.wrapUp(first, Set.of()));
        assertThatThrownBy(() -> does(employee, () -> talks.moveStep(first)))
                .isInstanceOf(ReadOnlyMeetingException.class);
        both(List.of(new TalkedGrowth(Growth.STEP, today)));
    }

    @Test
    void a_standing_is_on_the_map_once_both_have_shared_and_no_longer_than_it_is_open() {
        StandingId standing = standing();
        side(employee, standing, manager);
        both(List.of());
        side(manager, standing, employee);
        both(List.of(new TalkedGrowth(Growth.STANDING, today)));
        does(employee, () -> standings.takeBack(standing));
        both(List.of());
    }

    @Test
    void of_a_step_in_a_plan_that_is_not_shared_the_manager_learns_nothing() {
        does(employee, () -> talks.moveStep(first));
        assertThat(as(employee, () -> maps.mine()).orElseThrow().growth())
                .containsExactly(new TalkedGrowth(Growth.STEP, today));
        assertThat(as(manager, () -> maps.with(employee)).orElseThrow().growth())
                .isEmpty();
        share();
        both(List.of(new TalkedGrowth(Growth.STEP, today)));
        does(employee, () -> sharing.withdraw(goal()));
        assertThat(as(manager, () -> maps.with(employee)).orElseThrow().growth())
                .isEmpty();
    }

    private void share() {
        does(employee, () -> sharing.share(goal(), new NamedReader(manager)));
    }

    private ContentRef goal() {
        return plans.mine().getFirst().written().ref();
    }

    @Test
    void the_next_manager_begins_anew_and_nobody_else_reads_any_of_it() {
        does(employee, () -> talks.moveStep(first));
        StandingId standing = standing();
        side(employee, standing, manager);
        side(manager, standing, employee);
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(as(manager, () -> maps.with(employee))).isEmpty();
        assertThat(as(next, () -> maps.with(employee)).orElseThrow().growth()).isEmpty();
        assertThat(as(employee, () -> maps.mine()).orElseThrow().growth()).isEmpty();
    }

    @Test
    void the_page_of_reflections_says_it_below_the_kinds_within_its_statements() {
        Company.signIn(employee);
        int without = statements();
        assertThat(Shown.texts("h3")).doesNotContain("Growth");
        does(employee, () -> talks.moveStep(first));
        int with = statements();
        assertThat(Shown.texts("h3")).contains("Growth");
        assertThat(Shown.texts("li")).anyMatch(line -> line.startsWith("Moved a step of the growth plan"));
        System.out.printf("SQL statements of /reflections: %d%n", with);
        assertThat(with).isEqualTo(without).isLessThanOrEqualTo(12);
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate("reflections", Component.class))
                .size();
    }

    private void both(List<TalkedGrowth> expected) {
        assertThat(as(employee, () -> maps.mine()).orElseThrow().growth()).isEqualTo(expected);
        assertThat(as(manager, () -> maps.with(employee)).orElseThrow().growth())
                .isEqualTo(expected);
    }

    private void reach(boolean reached) {
        does(
                manager,
                () -> agendas.setReached(first, agendas.read(first).getFirst().id(), reached));
    }

    private StandingId standing() {
        assertThat(RunAs.operator(() -> imports.apply("""
            format: waymark/path/1
            id: talk-test
            name: Talk
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: senior, title: Senior, level: 1, expectations: {craft: [Lays a wall.]}}
            """, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        return as(employee, () -> standings.begin(new NamedReader(manager), "talk-test.senior", List.of()));
    }

    private void side(PersonId author, StandingId standing, PersonId other) {
        does(author, () -> {
            standings.save(standing, 1, Standings.Part.WORDS, "Side of " + author, -1);
            standings.share(standing, new NamedReader(other));
        });
    }
}
