package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.otherOf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.QuestionList;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.reflection.swap.SwapDetail;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.reflection.ui.SwapSection;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Folds;
import org.waymark.testing.TestPeople;

/** What a manager shares where they prepare, or both do on the page of a one-on-one, can be shared again for a moment after "Withdraw". */
class WithdrawnByMistakeTest extends EmployeeAndManagerView {

    private static final String SEEN = "strengths-deserves-a-word";

    @Autowired
    Swaps swaps;

    @Autowired
    Observations observations;

    private Meeting meeting;

    @BeforeEach
    void people() {
        meeting = company.meeting(employee);
        TestPeople.enter(manager);
    }

    @Test
    void what_a_manager_sees_in_somebody() {
        does(manager, () -> {
            observations.save(employee, SEEN, "Seen", -1);
            observations.share(new NamedReader(employee), SEEN);
        });
        does(employee, observations::open);
        List<SharedObservation> before = as(employee, observations::open);
        UI.getCurrent().navigate(PrepareView.ROUTE + "/" + employee);
        Folds.openAll();
        find(QuestionList.class)
                .all()
                .forEach(list -> assertThatThrownBy(() -> list.act(SEEN, "SOMETHING_ELSE"))
                        .isInstanceOf(IllegalArgumentException.class));
        assertThat(as(employee, observations::open)).isEqualTo(before);
        find(QuestionList.class).all().forEach(list -> list.act(SEEN, "WITHDRAW"));
        assertThat(as(employee, observations::open)).isEmpty();
        undo();
        assertThat(as(employee, observations::open)).isEqualTo(before);
    }

    @Test
    void a_part_that_is_sealed_and_one_that_is_open() {
        SwapId swap = swap();
        share(manager, swap);
        SwapDetail sealed = swapOf(employee);
        UI.getCurrent().navigate(PrepareView.ROUTE + "/" + employee);
        find(QuestionList.class)
                .from(find(SwapSection.class).single())
                .single()
                .act("swap-" + swap.value(), "TAKE_BACK");
        assertThat(swapOf(employee).otherIsReady()).isFalse();
        undo();
        assertThat(swapOf(employee)).isEqualTo(sealed);
        share(employee, swap);
        SwapDetail open = swapOf(employee);
        UI.getCurrent().navigate("one-on-ones/" + meeting.oneOnOne());
        Folds.openAll();
        find(ActionBar.class).from(find(SwapSection.class).single()).single().act("TAKE_BACK");
        assertThat(swapOf(employee).opened()).isNull();
        undo();
        assertThat(swapOf(employee)).isEqualTo(open);
    }

    private void undo() {
        test(find(Button.class).withText("Undo").single()).click();
    }

    private SwapId swap() {
        does(
                manager,
                () -> swaps.offerOwn(
                        meeting.oneOnOne().value(), new NamedReader(employee), Kind.STRENGTHS, "What do both answer?"));
        return swapOf(manager).id();
    }

    private void share(PersonId author, SwapId swap) {
        does(author, () -> {
            swaps.save(swap, "Words of " + author, -1);
            swaps.share(swap, otherOf(swap));
        });
    }

    private SwapDetail swapOf(PersonId viewer) {
        return as(viewer, () -> swaps.of(meeting.oneOnOne().value())).getFirst();
    }
}
