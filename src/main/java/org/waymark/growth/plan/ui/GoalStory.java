package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.sharing.ui.ContentEditing;

/** What was done for a goal, step after step: each can still be written on, shared, opened again and erased. */
class GoalStory extends Article {

    private static final long serialVersionUID = 1;

    private enum Act {
        WRITE,
        REOPEN,
        ERASE
    }

    private final transient Plans plans;
    private final SerializableRunnable changed;
    private final SerializableRunnable gone;
    private final StaticHtml head = new StaticHtml(new Div());
    private final ActionList list;
    private final StepWriting writing;
    private boolean isActive;

    /**
     * Nothing is told at first.
     *
     * @param changed reads the page anew
     * @param gone moves the keyboard on once nothing is left of the story
     */
    GoalStory(Plans plans, ContentEditing editing, SerializableRunnable changed, SerializableRunnable gone) {
        this.plans = plans;
        this.changed = changed;
        this.gone = gone;
        addClassName("wm-story");
        list = new ActionList(getTranslation("growth.plan.story.steps"), Act.class, this::act);
        writing = new StepWriting(plans, editing, 4, "", step -> list.goOn(step.toString()));
        add(head, list, writing);
    }

    static boolean isOf(PlanGoal goal) {
        return goal.doneOn() != null || !done(goal).isEmpty();
    }

    /** Where somebody was; once nothing is left of the story, where the page goes on. */
    private void goOn(String step) {
        if (isAttached()) {
            list.goOn(step);
        } else {
            gone.run();
        }
    }

    private static List<PlanStep> done(PlanGoal goal) {
        return goal.steps().stream().filter(step -> step.doneOn() != null).toList();
    }

    void show(PlanGoal goal) {
        isActive = goal.state() == State.ACTIVE;
        List<PlanStep> done = done(goal);
        head.show(head(goal));
        list.setVisible(!done.isEmpty());
        list.show(done.stream().map(this::item).toList());
        writing.show(done);
    }

    private Div head(PlanGoal goal) {
        String begun = Dates.full(this, goal.begunOn());
        LocalDate done = goal.doneOn();
        return new Div(
                heading(3, goal.title().isEmpty() ? getTranslation("growth.own.plan.one") : goal.title()),
                paragraph(
                        "wm-meta",
                        done == null
                                ? getTranslation("growth.plan.story.goal", begun)
                                : getTranslation("growth.plan.story.goal-done", begun, Dates.full(this, done))));
    }

    private ActionList.Item item(PlanStep step) {
        return new ActionList.Item(
                step.id().toString(),
                getTranslation("growth.plan.story.step", Dates.full(this, Objects.requireNonNull(step.doneOn()))),
                "",
                words(step),
                "",
                step.isShared() ? List.of(getTranslation("growth.plan.steps.shared")) : List.of(),
                List.of(
                        new Action(Act.WRITE, getTranslation("growth.plan.steps.write"), true),
                        new Action(Act.REOPEN, getTranslation("growth.plan.steps.reopen"), true),
                        new Action(Act.ERASE, getTranslation("growth.plan.erase"), true)));
    }

    /** What it was and what came of it, as one would tell it. */
    private String words(PlanStep step) {
        String words = step.words().isEmpty() ? getTranslation("growth.plan.lost") : step.words();
        return step.outcome().isEmpty()
                ? words
                : words + "\n\n" + getTranslation("growth.plan.story.outcome") + "\n" + step.outcome();
    }

    private void act(String id, Press<Act> press) {
        StepId step = new StepId(Long.parseLong(id));
        switch (press.action()) {
            case WRITE -> writing.open(step);
            case REOPEN -> {
                plans.reopen(step);
                Components.notice(getTranslation(
                        isActive ? "growth.plan.steps.reopened" : "growth.plan.steps.reopened-elsewhere"));
                changed.run();
            }
            case ERASE ->
                ErasePlanDialog.ofStep(plans, step, () -> {
                            changed.run();
                            goOn(id);
                        })
                        .open();
        }
    }
}
