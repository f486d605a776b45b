package org.waymark.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.stream.Stream;
import org.waymark.base.ui.LazyFold;

/** Unfolds what a page of a browserless test keeps folded, as the browser says it. */
public final class Folds {

    private Folds() {}

    /** Every one on the current page. */
    public static void openAll() {
        below(UI.getCurrent()).filter(LazyFold.class::isInstance).toList().forEach(Folds::open);
    }

    private static void open(Component fold) {
        fold.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        fold.getElement(),
                        "fold-toggled",
                        JacksonUtils.createObjectNode().put("element.open", true)));
    }

    private static Stream<Component> below(Component component) {
        return component.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
