package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneDetail;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** A milestone, open for writing. */
class MilestoneSection extends Div {

    private static final long serialVersionUID = 1;

    private final MilestoneId id;
    private final ContentSection content;
    private final Select<Horizon> horizon = new Select<>();
    private final ComingDay due;
    private final StaticHtml origin = new StaticHtml(new Div());
    private final StaticHtml goal = new StaticHtml(new Div());

    MilestoneSection(ContentEditing editing, MilestoneDetail milestone, GoalActions act) {
        this.id = milestone.id();
        addClassName("wm-opened");
        content = new ContentSection(
                editing,
                milestone.content(),
                new ContentSection.Look(
                        GoalsView.MILESTONE + id,
                        4,
                        getTranslation("growth.goal.milestone.title"),
                        "",
                        "growth.goal.milestone"));
        horizon.setLabel(getTranslation("growth.goal.horizon"));
        horizon.setItems(Horizon.values());
        horizon.setItemLabelGenerator(far -> getTranslation(far.key()));
        horizon.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                act.setHorizon(id, change.getValue());
            }
        });
        due = ComingDay.orNone(getTranslation("growth.goal.due"), act::today);
        due.addValueChangeListener(change -> {
            if (change.isFromClient() && due.isFine()) {
                act.setDue(id, change.getValue());
            }
        });
        Div when = actions(horizon, due);
        when.addClassName("wm-milestone-when");
        ClosingBar closing = new ClosingBar("growth.goal.milestone.remove", () -> act.remove(id), act);
        closing.show(true, true);
        add(content, when, origin, goal, closing);
        show(milestone);
    }

    ContentSection content() {
        return content;
    }

    void show(MilestoneDetail milestone) {
        horizon.setValue(milestone.horizon());
        due.setVisible(milestone.nearest());
        due.setValue(milestone.due());
        content.show(milestone.content());
        origin.show(new GoalPresenter(this).origin(milestone.origin()));
        offerGoal(milestone.words());
    }

    /** One that is not put into words yet is nothing to begin from. */
    void offerGoal(String words) {
        Paragraph line = paragraph("wm-meta", "");
        line.add(link(
                PlanOrigin.MILESTONE.begins(id.toString()),
                getTranslation("growth.goal.milestone.make-goal"),
                "wm-link"));
        goal.show(words.isBlank() ? new Div() : new Div(line));
    }

    boolean isOf(MilestoneDetail milestone) {
        return id.equals(milestone.id());
    }
}
