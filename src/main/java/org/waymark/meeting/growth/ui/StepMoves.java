package org.waymark.meeting.growth.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.DraftStorage;
import org.waymark.growth.plan.PlanStep;
import org.waymark.meeting.growth.StepMove;

/** Asks what becomes of the next steps of the viewer's plan while a one-on-one is wrapped up; each stays as it is unless they say so. */
@JsModule("./kept-words.ts")
public final class StepMoves extends Div {

    private static final long serialVersionUID = 1;

    private final List<StepMoveField> fields = new ArrayList<>();

    /**
     * Asks about steps.
     *
     * @param viewer whose plan it is
     * @param manager the first name of whom they met
     * @param steps at least one
     * @param today what day it is, whenever it is asked
     */
    public StepMoves(PersonId viewer, String manager, List<PlanStep> steps, SerializableSupplier<LocalDate> today) {
        addClassName("wm-step-moves");
        add(
                new H3(getTranslation("meeting.growth.moves")),
                paragraph("wm-audience", getTranslation("base.share.private")),
                paragraph("wm-meta", getTranslation("meeting.growth.moves.who", manager)));
        steps.forEach(step -> fields.add(new StepMoveField(viewer, step, today)));
        fields.forEach(this::add);
    }

    /**
     * Whether all that is said can be kept; what cannot says so and takes the focus.
     *
     * @return false for a day that is over and for words that do not fit
     */
    public boolean isFine() {
        return fields.stream().allMatch(StepMoveField::isFine);
    }

    /**
     * What becomes of the steps.
     *
     * @return without those that stay as they are
     */
    public List<StepMove> moves() {
        return fields.stream()
                .map(StepMoveField::move)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forgets what the browser keeps of what came of steps that are done, once that is on disk; words to others stay. */
    public void done() {
        fields.stream().filter(StepMoveField::isDone).forEach(field -> DraftStorage.done(field.place()));
    }
}
