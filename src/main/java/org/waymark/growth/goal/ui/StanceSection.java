package org.waymark.growth.goal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.goal.GoalsDetail;
import org.waymark.growth.goal.Stance;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** What somebody says in place of goals: that they have none, or are happy where they are. */
class StanceSection extends Section {

    private static final long serialVersionUID = 1;

    /** To say one of them, or to have goals after all. */
    private enum Choice {
        NO_LONG_TERM_GOAL(Stance.NO_LONG_TERM_GOAL),
        HAPPY_HERE(Stance.HAPPY_HERE),
        GOALS(null);

        private final @Nullable Stance stance;

        Choice(@Nullable Stance stance) {
            this.stance = stance;
        }
    }

    private final @Nullable ContentSection why;

    StanceSection(ContentEditing editing, GoalsDetail detail, GoalActions act) {
        addClassName("wm-section");
        Stance stance = detail.stance();
        ActionBar choices = new ActionBar(Choice.class, press -> act.choose(press.action().stance));
        choices.show(Stream.of(Choice.values())
                .filter(choice -> choice.stance != stance)
                .map(choice -> new ActionBar.Item(
                        choice,
                        getTranslation(choice.stance == null ? "growth.goal.stance.goals" : choice.stance.key()),
                        true))
                .toList());
        if (stance == null) {
            why = null;
            add(
                    new StaticHtml(new Div(
                            Components.heading(2, getTranslation("growth.goal.stance.title")),
                            Components.paragraph("wm-meta", getTranslation("growth.goal.stance.lede")))),
                    choices);
        } else {
            why = new ContentSection(
                    editing,
                    detail.why(),
                    new ContentSection.Look(
                            "stance",
                            2,
                            getTranslation(stance.key() + ".said"),
                            getTranslation("growth.goal.stance.fine"),
                            ContentSection.ANY_KIND));
            add(why, choices);
        }
    }

    void show(GoalsDetail detail) {
        if (why != null) {
            why.show(detail.why());
        }
    }

    /** What was said is what one hears next: the button that said it is gone. */
    void announce() {
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
