package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.heading;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.Plans;
import org.waymark.sharing.ui.ContentEditing;

/** What was done, goal by goal and step by step in the order of time, as one would tell it. Not shown while nothing was. */
class PlanStory extends Section {

    private static final long serialVersionUID = 1;

    private final transient Plans plans;
    private final transient ContentEditing editing;
    private final SerializableRunnable changed;
    private final SerializableRunnable gone;
    private final HtmlContainer title;
    private final Map<GoalId, GoalStory> told = new HashMap<>();

    PlanStory(Plans plans, ContentEditing editing, SerializableRunnable changed, SerializableRunnable gone) {
        this.plans = plans;
        this.editing = editing;
        this.changed = changed;
        this.gone = gone;
        addClassName("wm-section");
        title = heading(2, getTranslation("growth.plan.story"));
    }

    /**
     * Tells it anew; what is being written in it stays.
     *
     * @param goals all of them, in the order in which they were begun
     */
    void show(List<PlanGoal> goals) {
        Map<GoalId, PlanGoal> now =
                goals.stream().filter(GoalStory::isOf).collect(Collectors.toMap(PlanGoal::id, goal -> goal));
        told.entrySet().removeIf(entry -> {
            boolean isOver = !now.containsKey(entry.getKey());
            if (isOver) {
                remove(entry.getValue());
            }
            return isOver;
        });
        if (now.isEmpty()) {
            removeAll();
        } else if (told.isEmpty()) {
            add(title);
        }
        // After the heading.
        int place = 1;
        for (PlanGoal goal : goals) {
            if (now.containsKey(goal.id())) {
                tell(goal, place);
                place++;
            }
        }
        setVisible(!told.isEmpty());
    }

    private void tell(PlanGoal goal, int place) {
        GoalStory story = told.computeIfAbsent(goal.id(), ignored -> {
            GoalStory made = new GoalStory(plans, editing, changed, gone);
            addComponentAtIndex(place, made);
            return made;
        });
        story.show(goal);
    }
}
