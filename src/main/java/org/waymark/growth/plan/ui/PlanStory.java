package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import org.waymark.base.ui.Dates;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanStep;

/** What was done, goal by goal and step by step in the order of time, as one would tell it. */
class PlanStory extends Section {

    private static final long serialVersionUID = 1;

    /**
     * Tells it.
     *
     * @param goals all of them, in the order in which they were begun
     */
    PlanStory(List<PlanGoal> goals) {
        List<PlanGoal> told = goals.stream().filter(PlanStory::hasStory).toList();
        if (told.isEmpty()) {
            return;
        }
        addClassName("wm-section");
        add(heading(2, getTranslation("growth.plan.story")));
        told.forEach(goal -> add(goal(goal)));
    }

    private static boolean hasStory(PlanGoal goal) {
        return goal.doneOn() != null || goal.steps().stream().anyMatch(step -> step.doneOn() != null);
    }

    private Article goal(PlanGoal goal) {
        String begun = Dates.full(this, goal.begunOn());
        LocalDate done = goal.doneOn();
        Article article = new Article(
                heading(3, goal.title().isEmpty() ? getTranslation("growth.own.plan.one") : goal.title()),
                paragraph(
                        "wm-meta",
                        done == null
                                ? getTranslation("growth.plan.story.goal", begun)
                                : getTranslation("growth.plan.story.goal-done", begun, Dates.full(this, done))));
        article.addClassName("wm-story");
        goal.steps().forEach(step -> {
            LocalDate on = step.doneOn();
            if (on != null) {
                article.add(step(step, on));
            }
        });
        return article;
    }

    private Div step(PlanStep step, LocalDate on) {
        Div told = new Div(
                paragraph("wm-meta", getTranslation("growth.plan.story.step", Dates.full(this, on))),
                paragraph("wm-words", step.words().isEmpty() ? getTranslation("growth.plan.lost") : step.words()));
        if (!step.outcome().isEmpty()) {
            told.add(
                    paragraph("wm-meta", getTranslation("growth.plan.story.outcome")),
                    paragraph("wm-words", step.outcome()));
        }
        return told;
    }
}
