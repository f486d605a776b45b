package org.waymark.meeting.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.LazyFold;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.agenda.ui.AgendaList;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** Growth on the page of a one-on-one: what is offered for its agenda, and what is asked as it is wrapped up. */
@WaymarkTest
class GrowthAtOneOnOneTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private Plans plans;

    @Autowired
    private Sharing sharing;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Agendas agendas;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId employee;
    private OneOnOneId meeting;
    private StepId first;

    @BeforeEach
    void aPlan() {
        manager = company.person("Tomas Reyl");
        employee = company.reportOf(manager, "Ines Calder");
        meeting = as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock)));
        GoalId goal = as(employee, () -> plans.begin("Lead a project", null, null));
        first = as(employee, () -> plans.addStep(goal, "Ask for a small one", null));
        StepId _ = as(employee, () -> plans.addStep(goal, "Prepare it", null));
    }

    @Test
    void what_to_ask_next_offers_what_is_new_in_growth_and_puts_it_on_the_agenda() {
        open(employee);
        ask().unfold();
        assertThat(Shown.texts("h3")).contains("New in growth");
        growth().act("look", "PUT_ON_THE_AGENDA");
        assertThat(as(manager, () -> agendas.read(meeting)))
                .extracting(AgendaItem::words)
                .containsExactly("Look at my growth plan");
        open(employee);
        ask().unfold();
        assertThat(find(GrowthPointSection.class).exists())
                .as("nothing is left to offer")
                .isFalse();
    }

    @Test
    void what_is_shared_no_more_is_not_put_there_by_a_page_that_still_offers_it() {
        ContentRef goal = as(employee, plans::mine).getFirst().written().ref();
        open(manager);
        ask().unfold();
        assertThat(find(GrowthPointSection.class).exists()).isFalse();
        does(employee, () -> sharing.share(goal, named()));
        open(manager);
        ask().unfold();
        ActionList offered = growth();
        does(employee, () -> sharing.withdraw(goal));
        offered.act("look", "PUT_ON_THE_AGENDA");
        assertThat(as(manager, () -> agendas.read(meeting))).isEmpty();
    }

    @Test
    void wrapping_up_asks_the_employee_what_becomes_of_the_next_steps_and_keeps_both() {
        open(employee);
        find(AgendaList.class).single().wrapUp();
        assertThat(groups()).extracting(group -> group.getLabel()).containsExactly("Ask for a small one", "Prepare it");
        choose(0, 1);
        find(TextArea.class).withCaption("What came of it?").single().setValue("Two said yes");
        choose(1, 2);
        LocalDate day = LocalDate.now(clock).plusDays(9);
        find(ComingDay.class).single().setValue(day);
        press();
        assertThat(isClosed()).isTrue();
        assertThat(steps())
                .satisfiesExactly(
                        done -> assertThat(done.outcome()).isEqualTo("Two said yes"),
                        moved -> assertThat(moved.due()).isEqualTo(day));
    }

    @Test
    void a_day_that_is_over_keeps_the_dialog_open_and_nothing_is_wrapped_up() {
        open(employee);
        find(AgendaList.class).single().wrapUp();
        choose(0, 2);
        find(ComingDay.class).single().setValue(LocalDate.now(clock).minusDays(1));
        press();
        assertThat(isClosed()).isFalse();
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
    }

    @Test
    void a_manager_who_wraps_up_is_asked_about_no_step_shared_or_not() {
        ContentRef step = as(employee, () -> plans.written(first)).ref();
        does(employee, () -> sharing.share(step, named()));
        open(manager);
        find(AgendaList.class).single().wrapUp();
        assertThat(groups()).isEmpty();
        press();
        assertThat(isClosed()).isTrue();
    }

    private void open(PersonId viewer) {
        Company.signIn(viewer);
        navigate("account", Component.class);
        navigate("one-on-ones/" + meeting, Component.class);
    }

    private LazyFold ask() {
        return find(LazyFold.class).all().getFirst();
    }

    private ActionList growth() {
        return find(ActionList.class).all().stream()
                .filter(list -> "New in growth".equals(list.getElement().getProperty("name")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("rawtypes")
    private List<RadioButtonGroup> groups() {
        return find(RadioButtonGroup.class).all();
    }

    @SuppressWarnings("unchecked")
    private void choose(int step, int what) {
        groups().get(step).setValue(groups().get(step).getListDataView().getItem(what));
    }

    private void press() {
        find(Button.class).withText("Wrap up").all().getLast().click();
    }

    private boolean isClosed() {
        return as(manager, () -> wrapUps.find(meeting))
                .map(MeetingState::closed)
                .orElseThrow();
    }

    private List<PlanStep> steps() {
        return as(employee, plans::mine).getFirst().steps();
    }
}
