package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;

/**
 * A part of a page that only shows something. It is built from components like any other part, but reaches the browser as
 * HTML, and the session keeps that one text in place of a tree of components. Links and unfolding work; what calls the
 * server, such as a button with a listener, does not belong in it.
 *
 * <p>Whatever the components say is escaped on the way, so words that somebody wrote stay words.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-24-small-sessions.md">Decision: small sessions</a>
 */
public final class StaticHtml extends Component {

    private static final long serialVersionUID = 1;

    /**
     * Takes a picture of a component.
     *
     * @param content is read once and not kept; its attributes become this component's, its properties are left out
     */
    public StaticHtml(Component content) {
        super(new Element(content.getElement().getTag()));
        show(content);
    }

    /**
     * Takes the place of what was shown before. Where that says the same, the browser is not told, and what is unfolded
     * there stays so.
     *
     * @param content of the same tag as before
     */
    public void show(Component content) {
        Element original = content.getElement();
        if (!original.getTag().equals(getElement().getTag())) {
            throw new IllegalArgumentException("A still keeps its tag");
        }
        original.getAttributeNames()
                .forEach(name -> getElement().setAttribute(name, String.valueOf(original.getAttribute(name))));
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        var picture = (org.jsoup.nodes.Element) ElementUtil.toJsoup(document, original);
        document.appendChild(picture);
        getElement().setProperty("innerHTML", smallest(document.outputSettings(), picture));
    }

    /**
     * Java keeps a text in one byte a character, or in two once a single one is not Latin-1, such as a curly apostrophe. So the few
     * of those are written as references, unless that takes more, as it does for other scripts.
     */
    private static String smallest(OutputSettings settings, org.jsoup.nodes.Element picture) {
        String html = picture.html();
        settings.charset(StandardCharsets.ISO_8859_1);
        String narrow = picture.html();
        return narrow.length() < 2 * html.length() ? narrow : html;
    }
}
