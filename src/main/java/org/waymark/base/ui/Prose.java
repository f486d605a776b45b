package org.waymark.base.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The company's own text in Markdown. HTML in it is shown as text, links of other kinds than the web's and mail lose their
 * target, pictures become links: opening a page asks no other server for anything.
 */
public final class Prose {

    /** What draws a text calls itself once for each level, and nobody writes quotes in quotes as deep as this. */
    private static final int DEEPEST = 50;

    /** The parser itself calls itself once for each mark that opens within another one. No paragraph has so many. */
    private static final int MOST_MARKS = 1_000;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern OPENING_MARK = Pattern.compile("(?<![*_])[*_]++(?=\\S)");

    private static final Parser PARSER = Parser.builder().build();
    private static final Parser SENTENCES =
            Parser.builder().enabledBlockTypes(Set.of()).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final UrlSanitizer URLS = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(URLS)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "noopener noreferrer");
                }
            })
            .build();

    private static final int DEEPEST_HEADING = 6;

    private Prose() {}

    /**
     * Draws a text.
     *
     * @param markdown the text
     * @param headingLevel the level that its highest heading gets, so that it fits below the heading of its section
     * @return the text
     */
    public static Html of(String markdown, int headingLevel) {
        Node document = parse(PARSER, markdown);
        replaceLinks(document);
        fitHeadings(document, headingLevel);
        return new Html("<div class=\"wm-prose\">" + RENDERER.render(document) + "</div>");
    }

    /**
     * Draws a sentence or two, for a place that has a form of its own, such as an item of a list: bold words and links are
     * drawn, and what begins like a heading or a list is text.
     *
     * @param markdown the sentence
     * @return the sentence
     */
    public static Html sentence(String markdown) {
        Node document = parse(SENTENCES, markdown);
        replaceLinks(document);
        List<String> paragraphs = new ArrayList<>();
        for (Node paragraph = document.getFirstChild(); paragraph != null; paragraph = paragraph.getNext()) {
            paragraphs.add(RENDERER.render(paragraph).strip().replaceAll("^<p>|</p>$", ""));
        }
        return new Html("<span>" + String.join("<br>", paragraphs) + "</span>");
    }

    /**
     * The words of a sentence, without marks.
     *
     * @param markdown the sentence
     * @return plain text
     */
    public static String plain(String markdown) {
        return PLAIN.render(parse(SENTENCES, markdown));
    }

    /** A text that is nested deeper than anybody writes is shown as it stands. */
    private static Node parse(Parser parser, String markdown) {
        if (PARAGRAPHS
                .splitAsStream(markdown)
                .allMatch(paragraph -> OPENING_MARK
                                .matcher(paragraph)
                                .results()
                                .limit(MOST_MARKS + 1)
                                .count()
                        <= MOST_MARKS)) {
            Node document = parser.parse(markdown);
            if (isShallow(document)) {
                return document;
            }
        }
        Document plain = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        plain.appendChild(paragraph);
        return plain;
    }

    @SuppressWarnings("ReferenceEquality") // the very node at the top
    private static boolean isShallow(Node document) {
        int depth = 0;
        Node node = document;
        while (depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == document) {
                return true;
            }
            node = node.getNext();
        }
        return false;
    }

    /** Pictures become links; what does not lead to the web becomes the words that it is written in. */
    private static void replaceLinks(Node document) {
        List<Node> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add(image);
                super.visit(image);
            }

            @Override
            public void visit(Link link) {
                found.add(link);
                super.visit(link);
            }
        });
        for (Node node : found) {
            String target = node instanceof Image image ? image.getDestination() : ((Link) node).getDestination();
            if (URLS.sanitizeLinkUrl(target).isEmpty()) {
                moveChildren(node, new Emphasis());
            } else if (node instanceof Image) {
                moveChildren(node, new Link(target, null));
            }
        }
    }

    private static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
        from.insertAfter(to);
        from.unlink();
    }

    private static void fitHeadings(Node document, int highest) {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        int first = headings.stream().mapToInt(Heading::getLevel).min().orElse(1);
        headings.forEach(heading -> heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() - first + highest)));
    }
}
