package org.waymark.growth.document.ui;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.paper.HtmlFile;
import org.waymark.growth.document.GrowthDocument;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthDocument.Text;

/** The document as HTML: the same on its page and in the file to take along, where it is all there is. */
@Component
class GrowthHtml {

    private static final int HIGHEST = 2;

    private static final String STYLE = """
        :root { color-scheme: light dark }
        body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 4rem auto 6rem; max-width: 40rem; padding: 0 1.25rem }
        h1, h2, h3, h4, .words { font-family: "Iowan Old Style", Palatino, P052, serif }
        h1, h2, h3 { font-weight: 500; line-height: 1.25; text-wrap: balance }
        h1 { font-size: 2.25rem; margin: 0 0 .5rem }
        h2 { border-top: 1px solid #8886; font-size: 1.625rem; margin: 4.5rem 0 0; padding-top: 1.25rem }
        h3 { font-size: 1.25rem; margin: 2.5rem 0 .25rem }
        h4 { font-size: 1.0625rem; font-weight: 600; margin: 2rem 0 .25rem }
        section section { border-inline-start: 1px solid #8886; padding-inline-start: 1.25rem }
        .words { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
        .asked, .facts, .about { font-size: .875rem; opacity: .75 }
        .asked { margin: 1.25rem 0 .125rem }
        .facts, .about { margin: .25rem 0 }
        @media print { :root { color-scheme: light } body { margin: 0; max-width: none } h2, h3, h4, .asked { break-after: avoid } }
        """;

    private final MessageSource messages;

    GrowthHtml(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Writes a file that needs nothing else.
     *
     * @param document what it holds
     * @param locale of its reader
     * @return the file
     */
    byte[] file(GrowthDocument document, Locale locale) {
        GrowthPresenter words = new GrowthPresenter(messages, locale);
        Document file = HtmlFile.begin(locale, words.title(document), STYLE);
        Element body = file.body();
        body.appendElement("h1").text(file.title());
        body.appendElement("p").addClass("about").text(words.about(document));
        if (document.chapters().isEmpty()) {
            body.appendElement("p").text(words.empty());
        }
        body.appendChild(article(document));
        return HtmlFile.bytes(file);
    }

    /**
     * All chapters, for the page.
     *
     * @param document what they are of
     * @return HTML with headings from the second level on, and each line of what was written where it was
     */
    static String page(GrowthDocument document) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        return page.body().appendChild(article(document)).html();
    }

    private static Element article(GrowthDocument document) {
        Element article = new Element("article").addClass("wm-document");
        document.chapters().forEach(chapter -> {
            Element section = article.appendElement("section");
            section.appendElement("h" + HIGHEST).text(chapter.heading());
            chapter.passages().forEach(passage -> write(passage, HIGHEST + 1, section));
        });
        return article;
    }

    private static void write(Passage passage, int level, Element parent) {
        Element place = level == HIGHEST + 1 ? parent : parent.appendElement("section");
        if (!passage.title().isEmpty()) {
            place.appendElement("h" + level).text(passage.title());
        }
        if (!passage.facts().isEmpty()) {
            place.appendElement("p").addClass("facts").text(passage.facts());
        }
        write(passage.texts(), place);
        passage.parts().forEach(part -> write(part, level + 1, place));
    }

    private static void write(List<Text> texts, Element place) {
        texts.forEach(text -> {
            if (!text.label().isEmpty()) {
                place.appendElement("p").addClass("asked").text(text.label());
            }
            place.appendElement("p").addClass("words").text(text.words());
        });
    }
}
