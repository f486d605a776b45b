package org.waymark.meeting.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ComingDay;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.growth.StepMove;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class StepMovesTest extends SpringBrowserlessTest {

    private static final StepId STEP = new StepId(1);

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private PersonId viewer;
    private LocalDate today;

    @BeforeEach
    void signIn() {
        viewer = company.person("Ines Calder");
        TestPeople.enter(viewer);
        today = LocalDate.now(clock);
    }

    @Test
    void another_day_that_is_the_one_a_step_has_already_moves_nothing() {
        StepMoves moves = anotherDayFor(today.plusDays(5));
        assertThat(moves.isFine()).isTrue();
        assertThat(moves.moves()).isEmpty();
        find(ComingDay.class).single().setValue(today.plusDays(6));
        assertThat(moves.moves()).containsExactly(new StepMove.Due(STEP, today.plusDays(6)));
    }

    @Test
    void the_day_that_is_proposed_for_a_step_without_one_moves_it() {
        StepMoves moves = anotherDayFor(null);
        assertThat(moves.moves())
                .containsExactly(
                        new StepMove.Due(STEP, find(ComingDay.class).single().getValue()));
    }

    private StepMoves anotherDayFor(@Nullable LocalDate due) {
        StepMoves moves = new StepMoves(
                viewer, "Tomas", List.of(new PlanStep(STEP, due, null, "Ask for a small one", "", false)), () -> today);
        UI.getCurrent().add(moves);
        RadioButtonGroup<?> what = find(RadioButtonGroup.class).single();
        choose(what);
        return moves;
    }

    /** What can be chosen is nobody's business but the field's; the third is another day. */
    private static <T> void choose(RadioButtonGroup<T> what) {
        what.setValue(what.getListDataView().getItem(2));
    }
}
