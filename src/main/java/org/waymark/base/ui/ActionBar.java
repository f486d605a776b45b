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
    public record Item(String name, String label, boolean quiet) {

        /**
         * One that gives nothing away, and so names nobody.
         *
         * @param action what it does
         * @param label what it says
         * @param quiet whether others matter more
         */
        public Item(Enum<?> action, String label, boolean quiet) {
            this(action.name(), label, quiet);
        }
    }

    private final SerializableConsumer<String> act;

    /**
     * Makes an empty bar.
     *
     * @param <A> what can be done
     * @param actions all that can be done; whatever else the browser says is refused
     * @param act takes what is to be done
     */
    public <A extends Enum<A>> ActionBar(Class<A> actions, SerializableConsumer<Press<A>> act) {
        this(pressed -> act.accept(Press.parse(actions, pressed)));
    }

    private ActionBar(SerializableConsumer<String> act) {
        this.act = act;
        getElement().getClassList().add("wm-actions");
    }

    /**
     * Makes an empty bar of things, of which one can be chosen.
     *
     * @param chosen takes the id of what was chosen; the browser says so, and nobody has checked it
     * @return a bar whose buttons are called with the ids of things
     */
    public static ActionBar ofThings(SerializableConsumer<String> chosen) {
        return new ActionBar(chosen);
    }

    /**
     * Shows buttons in place of those before.
     *
     * @param items in their order
     */
    public void show(List<Item> items) {
        getElement().setProperty("items", JSON.writeValueAsString(items));
    }

    /** Moves the keyboard to the first button, as when what it had opened is closed. */
    public void goOn() {
        getElement().callJsFunction("goOn");
    }

    /**
     * Does what a button says.
     *
     * @param pressed what it is called with
     */
    @ClientCallable
    public void act(String pressed) {
        act.accept(pressed);
    }
}
