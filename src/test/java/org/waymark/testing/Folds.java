package org.waymark.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.waymark.base.ui.LazyFold;

/** Unfolds what a page of a browserless test keeps folded, as the browser says it. */
public final class Folds {

    private Folds() {}

    /** Every one on the current page. */
    public static void openAll() {
        below(UI.getCurrent()).filter(LazyFold.class::isInstance).toList().forEach(Folds::open);
    }

    private static void open(Component fold) {
        try {
            fold.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("open", true)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new AssertionError(e);
        }
    }

    /** What one says while it is closed. */
    public static String summary(LazyFold fold) {
        return line(fold).ownText();
    }

    /** How much one says is in it, empty for nothing. */
    public static String note(LazyFold fold) {
        return line(fold).select(".wm-meta").text();
    }

    private static Element line(LazyFold fold) {
        return Jsoup.parseBodyFragment(fold.getElement().getChild(0).getProperty("innerHTML", ""))
                .body();
    }

    private static Stream<Component> below(Component component) {
        return component.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
