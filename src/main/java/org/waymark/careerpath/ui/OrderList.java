package org.waymark.careerpath.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Links whose order one sets by dragging, with buttons or with the keyboard; the browser draws them. */
@Tag("wm-order-list")
@JsModule("./order-list.ts")
class OrderList extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One of them.
     *
     * @param id tells it apart
     * @param label what it is called
     * @param meta a quiet word about it, empty for none
     * @param href where it leads
     * @param current whether that is where one is
     */
    record Item(String id, String label, String meta, String href, boolean current) {}

    private final SerializableBiConsumer<String, @Nullable String> moved;

    /**
     * Makes an empty list.
     *
     * @param name what a screen reader calls it
     * @param moved takes the id of what was moved and the id of what it comes before, null for the end
     */
    OrderList(String name, SerializableBiConsumer<String, @Nullable String> moved) {
        this.moved = moved;
        getElement()
                .setProperty(
                        "labels",
                        JSON.writeValueAsString(Map.of(
                                "list", name,
                                "up", label("up"),
                                "down", label("down"),
                                "moved", label("moved"))));
    }

    private String label(String key) {
        return getTranslation("careerpath.order." + key);
    }

    void show(List<Item> items) {
        getElement().setProperty("items", JSON.writeValueAsString(items));
    }

    /**
     * Takes a move.
     *
     * @param id of what was moved
     * @param before id of what it comes before, empty for the end
     */
    @ClientCallable
    public void move(String id, String before) {
        moved.accept(id, before.isEmpty() ? null : before);
    }
}
