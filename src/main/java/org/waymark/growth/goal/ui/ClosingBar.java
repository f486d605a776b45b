package org.waymark.growth.goal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.waymark.base.ui.ActionBar;

/** What can be done with what is open for writing, apart from writing and sharing it. */
class ClosingBar extends Div {

    private static final long serialVersionUID = 1;

    private enum Act {
        CLOSE,
        REMOVE
    }

    ClosingBar(String removeKey, SerializableRunnable remove, GoalActions act) {
        addClassName("wm-closing");
        ActionBar bar = new ActionBar(Act.class, press -> {
            switch (press.action()) {
                case REMOVE -> remove.run();
                case CLOSE -> act.close();
            }
        });
        bar.show(List.of(
                new ActionBar.Item(Act.CLOSE, getTranslation("growth.goal.close"), false),
                new ActionBar.Item(Act.REMOVE, getTranslation(removeKey), true)));
        add(bar);
    }
}
