package org.waymark.base.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** A file of HTML that any browser reads for as long as there are browsers: it has its style in itself, and asks for nothing else. */
public final class HtmlFile {

    private HtmlFile() {}

    /**
     * Begins one.
     *
     * @param locale its language
     * @param title its title
     * @param style in CSS; it fetches nothing
     * @return without anything in its body
     */
    public static Document begin(Locale locale, String title, String style) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.charset(StandardCharsets.UTF_8);
        document.title(title);
        document.child(0).attr("lang", locale.toLanguageTag());
        document.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        document.head().appendElement("style").appendChild(new DataNode(style));
        return document;
    }

    /**
     * Ends it.
     *
     * @param document what was begun
     * @return the file
     */
    public static byte[] bytes(Document document) {
        return ("<!doctype html>\n" + document.outerHtml()).getBytes(StandardCharsets.UTF_8);
    }
}
