package org.waymark.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What can be done on a page, as buttons side by side; the session keeps one text instead of a component for each. */
@Tag("wm-action-bar")
@JsModule("./action-bar.ts")
@Uses(Button.class)
public final class ActionBar extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A button.
     *
     * @param name what it is called with
     * @param label what it says
     * @param quiet whether others matter more
     */
    public record Item(String name, String label, boolean quiet) {}

    private final SerializableConsumer<String> act;

    /**
     * Makes an empty bar.
     *
     * @param act takes the name of what is to be done; the browser says so, and nobody has checked it
     */
    public ActionBar(SerializableConsumer<String> act) {
        this.act = act;
        getElement().getClassList().add("wm-actions");
    }

    /**
     * Shows buttons in place of those before.
     *
     * @param items in their order
     */
    public void show(List<Item> items) {
        getElement().setProperty("items", JSON.writeValueAsString(items));
    }

    /**
     * Does what a button says.
     *
     * @param name of the button
     */
    @ClientCallable
    public void act(String name) {
        act.accept(name);
    }
}
