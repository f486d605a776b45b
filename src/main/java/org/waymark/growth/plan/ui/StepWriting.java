package org.waymark.growth.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionBar;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** Where one step at a time, of those of a list, is open to be written and shared. */
class StepWriting extends Div {

    private static final long serialVersionUID = 1;

    private enum Act {
        CLOSE
    }

    private final transient Plans plans;
    private final transient ContentEditing editing;
    private final int level;
    private final String lede;
    private final SerializableConsumer<StepId> closed;
    private @Nullable StepId written;
    private @Nullable ContentSection section;

    /**
     * Nothing is open at first.
     *
     * @param level of the heading
     * @param lede what its reader sees beside the words, possibly empty
     * @param closed takes the step that somebody has closed
     */
    StepWriting(Plans plans, ContentEditing editing, int level, String lede, SerializableConsumer<StepId> closed) {
        this.plans = plans;
        this.editing = editing;
        this.level = level;
        this.lede = lede;
        this.closed = closed;
        addClassName("wm-plan-writing");
    }

    void open(StepId step) {
        close();
        ContentSection opened = new ContentSection(
                editing,
                plans.written(step),
                new ContentSection.Look(
                        "step-" + step,
                        level,
                        getTranslation("growth.plan.steps.written"),
                        lede,
                        ContentSection.ANY_KIND));
        ActionBar closing = new ActionBar(Act.class, press -> {
            close();
            closed.accept(step);
        });
        closing.show(List.of(new ActionBar.Item(Act.CLOSE, getTranslation("base.close"), true)));
        add(opened, closing);
        written = step;
        section = opened;
        // What was asked for is where one goes on.
        opened.getElement()
                .setAttribute("tabindex", "-1")
                .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
    }

    /** Goes on with what is open if it is still in the list; the words in its fields are their author's. */
    void show(List<PlanStep> list) {
        Optional.ofNullable(section).ifPresent(open -> {
            if (list.stream().anyMatch(step -> step.id().equals(written))) {
                open.refresh();
            } else {
                close();
            }
        });
    }

    private void close() {
        removeAll();
        written = null;
        section = null;
    }
}
