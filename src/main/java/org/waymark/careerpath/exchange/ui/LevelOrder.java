package org.waymark.careerpath.exchange.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The levels of some paths, to be put in order by hand, drawn like a ladder with the ground below. An order that nobody has
 * set yet waits until it is right; one that is set follows each move at once.
 */
class LevelOrder extends Div {

    private static final long serialVersionUID = 1;

    private final OrderedList list = new OrderedList();
    private final Paragraph moved = paragraph("wm-unseen", "");
    private final SerializableConsumer<List<String>> set;
    private final List<String> order;
    private final boolean isSettled;

    /**
     * Draws an order.
     *
     * @param paths whose levels they are
     * @param order from the ground up
     * @param isSettled whether somebody has set it
     * @param set takes an order that was set
     */
    LevelOrder(List<String> paths, List<String> order, boolean isSettled, SerializableConsumer<List<String>> set) {
        this.order = new ArrayList<>(order);
        this.isSettled = isSettled;
        this.set = set;
        addClassName("wm-levels");
        moved.getElement().setAttribute("role", "status");
        list.getElement().setAttribute("reversed", true);
        list.addClassName("wm-list");
        add(new H4(String.join(", ", paths)));
        if (!isSettled) {
            add(paragraph("wm-meta", getTranslation("careerpath.import.levels.unstated")));
        }
        add(list, moved);
        if (!isSettled) {
            add(actions(new Button(
                    getTranslation("careerpath.import.levels.set"), click -> set.accept(List.copyOf(this.order)))));
        }
        draw();
    }

    private void draw() {
        list.removeAll();
        for (int level = order.size(); level >= 1; level--) {
            list.add(rung(level));
        }
    }

    private ListItem rung(int level) {
        String word = order.get(level - 1);
        Div buttons = actions(
                move("careerpath.import.levels.up", word, level, level + 1),
                move("careerpath.import.levels.down", word, level, level - 1));
        ListItem rung = new ListItem(new Span(word), buttons);
        rung.addClassName("wm-choice");
        return rung;
    }

    private Button move(String key, String word, int from, int to) {
        Button button = new Button(getTranslation(key), click -> move(from, to));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key + ".of", word));
        button.setEnabled(to >= 1 && to <= order.size());
        return button;
    }

    private void move(int from, int to) {
        String word = order.get(from - 1);
        Collections.swap(order, from - 1, to - 1);
        draw();
        moved.setText(getTranslation("careerpath.import.levels.moved", word, to, order.size()));
        focus(to, to > from);
        if (isSettled) {
            set.accept(List.copyOf(order));
        }
    }

    /** The same button again, or at the end of the list the other one: keys go on from where they were. */
    private void focus(int level, boolean isUp) {
        List<Button> buttons = list.getComponentAt(order.size() - level)
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        Button same = isUp ? buttons.getFirst() : buttons.getLast();
        Button other = isUp ? buttons.getLast() : buttons.getFirst();
        (same.isEnabled() ? same : other).focus();
    }
}
