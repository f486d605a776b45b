package org.waymark.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in an order that one sets by dragging, with buttons or with the keyboard; the browser draws it, see
 * {@code ordered-list.ts}.
 */
public abstract class OrderedList extends Component {

    private static final long serialVersionUID = 1;

    /** Writes what the browser is told. */
    protected static final JsonMapper JSON = new JsonMapper();

    /**
     * The words that every such list says.
     *
     * @param name what a screen reader calls it
     * @return to be told to the browser as its {@code labels}, with whatever else it says
     */
    protected final Map<String, String> orderLabels(String name) {
        return Map.of(
                "list", name,
                "up", getTranslation("base.order.up"),
                "down", getTranslation("base.order.down"),
                "moved", getTranslation("base.order.moved"));
    }

    /**
     * Takes a move.
     *
     * @param id of what was moved
     * @param before id of what it comes before, empty for the end
     */
    @ClientCallable
    public void move(String id, String before) {
        moved(id, before.isEmpty() ? null : before);
    }

    /**
     * Something was moved. When this returns the list shows the order that holds: the browser waits for it, and until then
     * takes nothing that was sent before.
     *
     * @param id of what was moved; the browser says so, and nobody has checked it yet
     * @param before id of what it comes before, null for the end
     */
    protected abstract void moved(String id, @Nullable String before);
}
