package org.waymark.meeting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.NextLooks.Coming;
import org.waymark.growth.plan.Plans;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.TestClock;

/** When somebody next looks at their plan: a point on the agenda of a coming one-on-one, which says no word of it. */
class AgreedLooksTest extends EmployeeAndManager {

    @Autowired
    private NextLooks looks;

    @Autowired
    private Plans plans;

    @Autowired
    private Agendas agendas;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private TestClock clock;

    private OneOnOneId first;
    private OneOnOneId second;

    @BeforeEach
    void twoComing() {
        LocalDate today = LocalDate.now(clock);
        first = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(3)));
        second = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(10)));
        does(employee, () -> plans.begin("Lead a project", null, null));
    }

    @Test
    void a_look_stands_on_the_agenda_of_its_one_on_one_for_both_without_a_word_of_the_goal() {
        does(employee, () -> looks.agree(first.value()));
        assertThat(agreed()).containsExactly(true, false);
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, () -> agendas.read(first)))
                    .extracting(AgendaItem::words)
                    .containsExactly("Look at my growth plan");
        }
        assertThat(agenda(second)).isEmpty();
    }

    @Test
    void a_look_that_is_moved_stands_on_the_other_agenda_alone_and_one_that_is_taken_off_on_none() {
        does(employee, () -> looks.agree(first.value()));
        does(employee, () -> looks.agree(first.value()));
        assertThat(agenda(first)).as("agreed once more").hasSize(1);
        does(employee, () -> looks.agree(second.value()));
        assertThat(agenda(first)).isEmpty();
        assertThat(agenda(second)).containsExactly("Look at my growth plan");
        assertThat(agreed()).containsExactly(false, true);
        does(employee, () -> looks.takeOff());
        does(employee, () -> looks.takeOff());
        assertThat(agenda(second)).isEmpty();
        assertThat(agreed()).containsExactly(false, false);
    }

    @Test
    void whoever_takes_the_point_off_the_agenda_has_taken_off_the_look() {
        does(employee, () -> looks.agree(first.value()));
        does(
                employee,
                () -> agendas.remove(
                        as(employee, () -> agendas.read(first)).getFirst().id()));
        assertThat(agreed()).containsExactly(false, false);
    }

    @Test
    void what_was_talked_about_stays_on_its_agenda_when_the_next_look_is_agreed() {
        does(employee, () -> looks.agree(first.value()));
        does(
                manager,
                () -> agendas.setReached(first, agendas.read(first).getFirst().id(), true));
        does(manager, () -> wrapUps.wrapUp(first, Set.of(Kind.STRENGTHS)));
        assertThat(as(employee, () -> looks.coming()))
                .extracting(Coming::id)
                .as("one that is wrapped up is over")
                .containsExactly(second.value());
        does(employee, () -> looks.agree(second.value()));
        assertThat(agenda(first)).containsExactly("Look at my growth plan");
        assertThat(agenda(second)).containsExactly("Look at my growth plan");
        assertThat(agreed()).containsExactly(true);
    }

    @Test
    void no_one_on_one_of_somebody_else_and_none_that_is_over_can_be_chosen() {
        OneOnOneId over =
                as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock).minusDays(1)));
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        OneOnOneId theirs = as(
                colleague, () -> oneOnOnes.keep(colleague, LocalDate.now(clock).plusDays(1)));
        for (OneOnOneId one : List.of(over, theirs, new OneOnOneId(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> does(employee, () -> looks.agree(one.value())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> does(manager, () -> looks.agree(first.value())))
                .as("it is the manager's as a manager, and not to look at a plan of theirs")
                .isInstanceOf(AccessDeniedException.class);
        assertThat(agreed()).containsExactly(false, false);
    }

    @Test
    void with_another_manager_one_agrees_anew_and_the_record_of_before_stays() {
        does(employee, () -> looks.agree(first.value()));
        company.changeManager(employee, company.person("Nora Next"));
        assertThat(as(employee, () -> looks.coming())).isEmpty();
        OneOnOneId next =
                as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock).plusDays(2)));
        does(employee, () -> looks.agree(next.value()));
        assertThat(agreed()).containsExactly(true);
        assertThat(agenda(next)).hasSize(1);
        assertThat(as(manager, () -> agendas.read(first)))
                .extracting(AgendaItem::words)
                .containsExactly("Look at my growth plan");
    }

    private List<Boolean> agreed() {
        return as(employee, () -> looks.coming()).stream().map(Coming::isAgreed).toList();
    }

    private List<String> agenda(OneOnOneId meeting) {
        return as(employee, () -> agendas.read(meeting)).stream()
                .map(AgendaItem::words)
                .toList();
    }
}
