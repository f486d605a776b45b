package org.waymark.growth.goal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;
import org.waymark.base.ui.ActionBar;

/** What can be done with what is open for writing, apart from writing and sharing it. */
class ClosingBar extends Div {

    private static final long serialVersionUID = 1;

    private enum Act {
        CLOSE,
        REMOVE
    }

    private final String removeKey;
    private final ActionBar bar;

    ClosingBar(String removeKey, SerializableRunnable remove, GoalActions act) {
        this.removeKey = removeKey;
        addClassName("wm-closing");
        bar = new ActionBar(Act.class, press -> {
            switch (press.action()) {
                case REMOVE -> remove.run();
                case CLOSE -> act.close();
            }
        });
        add(bar);
    }

    /** What is not begun cannot be removed. */
    void show(boolean canBeClosed, boolean isBegun) {
        bar.show(Stream.of(
                        new ActionBar.Item(Act.CLOSE, canBeClosed ? getTranslation("growth.goal.close") : "", false),
                        new ActionBar.Item(Act.REMOVE, isBegun ? getTranslation(removeKey) : "", true))
                .filter(item -> !item.label().isEmpty())
                .toList());
    }
}
