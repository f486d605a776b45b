package org.waymark.base.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links in an order that one sets. */
@Tag("wm-order-list")
@JsModule("./order-list.ts")
public final class OrderList extends OrderedList {

    private static final long serialVersionUID = 1;

    /**
     * One of them.
     *
     * @param id tells it apart
     * @param label what it is called
     * @param meta a quiet word about it, empty for none
     * @param href where it leads
     * @param current whether that is where one is
     */
    public record Item(String id, String label, String meta, String href, boolean current) implements Serializable {}

    private final SerializableBiConsumer<String, @Nullable String> moved;

    /**
     * Makes an empty list.
     *
     * @param name what a screen reader calls it
     * @param moved takes the id of what was moved and the id of what it comes before, null for the end
     */
    public OrderList(String name, SerializableBiConsumer<String, @Nullable String> moved) {
        this.moved = moved;
        getElement().setProperty("labels", JSON.writeValueAsString(orderLabels(name)));
    }

    /**
     * Shows links in place of those before.
     *
     * @param items in their order
     */
    public void show(List<Item> items) {
        getElement().setProperty("items", JSON.writeValueAsString(items));
    }

    @Override
    protected void moved(String id, @Nullable String before) {
        moved.accept(id, before);
    }
}
