package org.waymark.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the current page of a browserless test shows, as the browser gets it. */
public final class Shown {

    private Shown() {}

    /** The parts that a CSS selector finds, in reading order. */
    public static List<Element> all(String selector) {
        Document document = new Document("");
        UI.getCurrent()
                .getChildren()
                .forEach(part -> document.appendChild(ElementUtil.toJsoup(document, part.getElement())));
        return document.select(selector);
    }

    /** What the parts say that a CSS selector finds. */
    public static List<String> texts(String selector) {
        return all(selector).stream().map(Shown::text).toList();
    }

    /** What a part says, with single blanks. */
    public static String text(Element element) {
        return element.wholeText().replaceAll("\\s+", " ").strip();
    }

    /** Where the link with a text leads. */
    public static String target(String link) {
        return all("a").stream()
                .filter(anchor -> text(anchor).equals(link))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no link " + link))
                .attr("href");
    }
}
