package org.waymark.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;

/**
 * Everything that the browser is told of the current page of a browserless test: what is shown, and what components draw
 * from their properties.
 */
public final class WholePage {

    private WholePage() {}

    /** All of it, in no order that matters. */
    public static String text() {
        StringBuilder all = new StringBuilder();
        UI.getCurrent().getChildren().forEach(part -> append(all, part.getElement()));
        return all.toString();
    }

    private static void append(StringBuilder all, Element element) {
        if (element.isTextNode()) {
            all.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> all.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> all.append(element.getPropertyRaw(name)).append('\n'));
        element.getChildren().forEach(child -> append(all, child));
    }
}
