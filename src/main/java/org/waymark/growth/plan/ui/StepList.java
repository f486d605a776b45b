package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.sharing.ui.ContentEditing;

/** The open steps of a goal, one of which can be opened to be written or shared. */
class StepList extends Section {

    private static final long serialVersionUID = 1;

    private enum Act {
        DONE,
        FIRST,
        DAY,
        WRITE,
        ERASE
    }

    private enum More {
        ADD
    }

    private final transient Plans plans;
    private final transient Clock clock;
    private final PersonId viewer;
    private final GoalId goal;
    private final SerializableRunnable changed;
    private final StaticHtml none;
    private final ActionList list;
    private final StepWriting writing;
    private final HashMap<StepId, LocalDate> days = new HashMap<>();

    /** Of which the manager sees the day. */
    private final HashSet<StepId> seen = new HashSet<>();

    StepList(
            Plans plans,
            ContentEditing editing,
            PersonId viewer,
            Clock clock,
            GoalId goal,
            SerializableRunnable changed) {
        this.plans = plans;
        this.viewer = viewer;
        this.clock = clock;
        this.goal = goal;
        this.changed = changed;
        addClassNames("wm-section", "wm-plan-part");
        none = new StaticHtml(paragraph("wm-meta", getTranslation("growth.plan.steps.none")));
        list = new ActionList(getTranslation("growth.plan.steps"), Act.class, this::act);
        writing = new StepWriting(
                plans,
                editing,
                3,
                getTranslation("growth.plan.steps.written.lede"),
                step -> list.goOn(step.toString()));
        ActionBar more = new ActionBar(More.class, press -> add());
        more.show(List.of(new ActionBar.Item(More.ADD, getTranslation("growth.plan.steps.add"), false)));
        add(new StaticHtml(heading(2, getTranslation("growth.plan.steps"))), none, list, more, writing);
    }

    void show(PlanGoal of) {
        List<PlanStep> open =
                of.steps().stream().filter(step -> step.doneOn() == null).toList();
        none.setVisible(open.isEmpty());
        days.clear();
        open.forEach(step -> Optional.ofNullable(step.due()).ifPresent(due -> days.put(step.id(), due)));
        seen.clear();
        if (of.written().share() != null) {
            open.stream().filter(PlanStep::isShared).forEach(step -> seen.add(step.id()));
        }
        list.show(Stream.iterate(0, place -> place < open.size(), place -> place + 1)
                .map(place -> item(open.get(place), place == 0))
                .toList());
        writing.show(open);
    }

    private ActionList.Item item(PlanStep step, boolean isNext) {
        LocalDate due = step.due();
        boolean isMissed = due != null && due.isBefore(LocalDate.now(clock));
        List<String> metas = new ArrayList<>();
        if (due != null && !isMissed) {
            metas.add(getTranslation("growth.plan.steps.due", Dates.day(this, due)));
        }
        if (step.isShared()) {
            metas.add(getTranslation(
                    due != null && seen.contains(step.id())
                            ? "growth.plan.steps.shared-day"
                            : "growth.plan.steps.shared"));
        }
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(Act.DONE, getTranslation("growth.plan.steps.done"), !isNext));
        if (!isNext) {
            actions.add(new Action(Act.FIRST, getTranslation("growth.plan.steps.first"), true));
        }
        actions.add(new Action(Act.DAY, getTranslation("growth.plan.steps.day"), true));
        actions.add(new Action(Act.WRITE, getTranslation("growth.plan.steps.write"), true));
        actions.add(new Action(Act.ERASE, getTranslation("growth.plan.erase"), true));
        return new ActionList.Item(
                step.id().toString(),
                isNext ? getTranslation("growth.plan.steps.next") : "",
                "",
                step.words().isEmpty() ? getTranslation("growth.plan.lost") : step.words(),
                isMissed
                        ? getTranslation("growth.plan.steps.missed", Dates.day(this, Objects.requireNonNull(due)))
                        : "",
                metas,
                actions);
    }

    private void act(String id, Press<Act> press) {
        StepId step = new StepId(Long.parseLong(id));
        switch (press.action()) {
            case DONE -> done(step);
            case FIRST -> {
                plans.putFirst(step);
                changed.run();
            }
            case DAY -> {
                ComingDay day = day(arranged(step));
                if (seen.contains(step)) {
                    day.setHelperText(getTranslation("growth.plan.steps.day.seen"));
                }
                new DayDialog(day, chosen -> {
                            plans.setDue(step, chosen);
                            changed.run();
                        })
                        .open();
            }
            case WRITE -> writing.open(step);
            case ERASE ->
                ErasePlanDialog.ofStep(plans, step, () -> {
                            changed.run();
                            list.goOn(id);
                        })
                        .open();
        }
    }

    /** A day that is over is none to propose. */
    private @Nullable LocalDate arranged(StepId step) {
        return Optional.ofNullable(days.get(step))
                .filter(day -> !day.isBefore(LocalDate.now(clock)))
                .orElse(null);
    }

    private void add() {
        new WordsDialog(
                        new WordsDialog.Says(
                                getTranslation("growth.plan.steps.add"),
                                getTranslation("growth.plan.step"),
                                getTranslation("growth.plan.step.hint"),
                                getTranslation("growth.plan.steps.keep"),
                                getTranslation("growth.plan.steps.missing")),
                        day(null),
                        "step-" + viewer + "-of-" + goal,
                        (words, day) -> {
                            plans.addStep(goal, words, day);
                            changed.run();
                        })
                .open();
    }

    private ComingDay day(@Nullable LocalDate arranged) {
        return ComingDay.proposing(
                getTranslation("growth.plan.steps.when"),
                () -> LocalDate.now(clock),
                arranged,
                LocalDate.now(clock).plusWeeks(2));
    }

    private void done(StepId step) {
        new WordsDialog(
                        new WordsDialog.Says(
                                getTranslation("growth.plan.steps.done-title"),
                                getTranslation("growth.plan.outcome"),
                                getTranslation("growth.plan.outcome.hint"),
                                getTranslation("growth.plan.steps.done"),
                                ""),
                        null,
                        "step-" + viewer + "-outcome-" + step,
                        (words, day) -> {
                            plans.done(step, words);
                            changed.run();
                            list.goOn(step.toString());
                            Undo.offer(getTranslation("growth.plan.steps.told"), () -> {
                                plans.reopen(step);
                                changed.run();
                                return true;
                            });
                        })
                .open();
    }
}
