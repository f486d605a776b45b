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

    /** What the button is called that takes it back. */
    private static final String GOALS = "GOALS";

    private final @Nullable ContentSection why;

    StanceSection(ContentEditing editing, GoalsDetail detail, GoalActions act) {
        addClassName("wm-section");
        Stance stance = detail.stance();
        ActionBar choices = new ActionBar(pressed -> act.choose(pressed.equals(GOALS) ? null : Stance.valueOf(pressed)));
        choices.show(Stream.concat(
                        Stream.of(Stance.values())
                                .filter(other -> other != stance)
                                .map(other -> new ActionBar.Item(other.name(), getTranslation(other.key()), true)),
                        stance == null
                                ? Stream.empty()
                                : Stream.of(new ActionBar.Item(
                                        GOALS, getTranslation("growth.goal.stance.goals"), true)))
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
