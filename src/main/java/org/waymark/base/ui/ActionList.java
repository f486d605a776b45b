package org.waymark.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.waymark.base.ui.QuestionList.Action;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things that were said, each with what can be done about it. The browser draws them, see {@code action-list.ts}; the session
 * keeps one text instead of a button for each.
 */
@Tag("wm-action-list")
@JsModule("./action-list.ts")
@Uses(Button.class)
public final class ActionList extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One of the things.
     *
     * @param id tells it apart
     * @param eyebrow a quiet line above it, empty for none
     * @param title what the portal says it is, empty for none
     * @param words what somebody said, empty for none
     * @param strong a fact that asks for attention, empty for none
     * @param metas quiet lines below it
     * @param actions what can be done about it
     */
    public record Item(
            String id,
            String eyebrow,
            String title,
            String words,
            String strong,
            List<String> metas,
            List<Action> actions) {}

    private final SerializableBiConsumer<String, String> act;

    /**
     * Makes an empty list.
     *
     * @param <A> what can be done
     * @param name what a screen reader calls it
     * @param actions all that can be done with things; whatever else the browser says is refused
     * @param act takes the id of a thing, which the browser says and nobody has checked, and what is to be done
     */
    public <A extends Enum<A>> ActionList(String name, Class<A> actions, SerializableBiConsumer<String, Press<A>> act) {
        this.act = (id, pressed) -> act.accept(id, Press.parse(actions, pressed));
        getElement().setProperty("name", name);
    }

    /**
     * Makes it a part of the page with a heading of its own.
     *
     * @param heading of the second level
     */
    public void setHeading(String heading) {
        getElement().setProperty("heading", heading);
    }

    /**
     * Says something about all of it, below the heading.
     *
     * @param note a quiet line
     */
    public void setNote(String note) {
        getElement().setProperty("note", note);
    }

    /**
     * Shows things in place of those before.
     *
     * @param items in their order
     */
    public void show(List<Item> items) {
        getElement().setProperty("items", JSON.writeValueAsString(items));
    }

    /**
     * Moves the keyboard to the first thing that can be done with something, as when what it had opened is closed.
     *
     * @param id of what; without it, to the list
     */
    public void goOn(String id) {
        getElement().callJsFunction("goOn", id);
    }

    /**
     * Does what a button says.
     *
     * @param id of what
     * @param pressed what it is called with
     */
    @ClientCallable
    public void act(String id, String pressed) {
        act.accept(id, pressed);
    }
}
