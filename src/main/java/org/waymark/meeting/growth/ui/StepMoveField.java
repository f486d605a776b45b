package org.waymark.meeting.growth.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.growth.StepMove;

/** What becomes of one step: nothing, it is done with a word of what came of it, or it has another day. */
final class StepMoveField extends Div {

    private static final long serialVersionUID = 1;

    private enum What {
        STAYS,
        DONE,
        DAY
    }

    private final StepId step;
    private final String place;
    private final RadioButtonGroup<What> what;
    private final TextArea outcome = new TextArea(getTranslation("growth.plan.outcome"));
    private final ComingDay day;
    private final @Nullable LocalDate due;

    StepMoveField(PersonId viewer, PlanStep step, SerializableSupplier<LocalDate> today) {
        this.step = step.id();
        // As on the page of the plan: words that were begun there go on here.
        place = "step-" + viewer + "-outcome-" + step.id();
        what = new RadioButtonGroup<>(step.words().isEmpty() ? getTranslation("growth.plan.lost") : step.words());
        what.addThemeName("horizontal");
        what.setItems(What.values());
        what.setItemLabelGenerator(
                one -> getTranslation("meeting.growth.moves." + one.name().toLowerCase(Locale.ROOT)));
        what.setValue(What.STAYS);
        outcome.setHelperText(getTranslation("growth.plan.outcome.hint"));
        outcome.setMinRows(2);
        outcome.setWidthFull();
        Longest.of(outcome, Plans.LONGEST);
        DraftStorage.keep(outcome, place);
        due = step.due();
        day = ComingDay.proposing(
                getTranslation("growth.plan.steps.when"),
                today,
                due == null || due.isBefore(today.get()) ? null : due,
                today.get().plusWeeks(2));
        outcome.setVisible(false);
        day.setVisible(false);
        what.addValueChangeListener(change -> {
            outcome.setVisible(change.getValue() == What.DONE);
            day.setVisible(change.getValue() == What.DAY);
        });
        addClassName("wm-form");
        add(what, outcome, day);
    }

    String place() {
        return place;
    }

    boolean isDone() {
        return what.getValue() == What.DONE;
    }

    boolean isFine() {
        return switch (what.getValue()) {
            case STAYS -> true;
            case DAY -> day.isFine();
            case DONE -> {
                boolean isFine = Longest.isFine(outcome);
                if (!isFine) {
                    outcome.focus();
                }
                yield isFine;
            }
        };
    }

    Optional<StepMove> move() {
        return switch (what.getValue()) {
            case STAYS -> Optional.empty();
            case DONE -> Optional.of(new StepMove.Done(step, outcome.getValue().strip()));
            // The day that it has already is no other one.
            case DAY ->
                Optional.of(day.getValue())
                        .filter(chosen -> !chosen.equals(due))
                        .map(to -> new StepMove.Due(step, to));
        };
    }
}
