package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small pieces that every view is made of; {@code docs/design.md} explains their classes. */
public final class Components {

    private static final int NOTICE_MILLIS = (int) Duration.ofSeconds(6).toMillis();
    private static final int LONGEST_SENTENCE = 2_000;

    private Components() {}

    /**
     * Tells for some seconds what has come between, at the foot of the window and without taking the focus.
     *
     * @param text a sentence that says what to do
     */
    public static void notice(String text) {
        Notification.show(text, NOTICE_MILLIS, Position.BOTTOM_CENTER);
    }

    /**
     * The beginning of a sentence that quotes what somebody brought along, which may be of any length.
     *
     * @param sentence the whole
     * @return the whole, or as much of it as anybody reads, with an ellipsis
     */
    public static String shortened(String sentence) {
        if (sentence.length() <= LONGEST_SENTENCE) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(LONGEST_SENTENCE - 1))
                ? LONGEST_SENTENCE - 1
                : LONGEST_SENTENCE;
        return sentence.substring(0, end) + "…";
    }

    /**
     * The head of a page. A {@code header} of the page itself would be one more banner for a screen reader.
     *
     * @param eyebrow a quiet line above the title, empty for none
     * @param title the page's only h1
     * @param lede a sentence below it, empty for none
     * @param actions what one can do here
     * @return the head
     */
    public static Div head(String eyebrow, String title, String lede, Component... actions) {
        return head(eyebrow.isEmpty() ? null : paragraph("wm-eyebrow", eyebrow), title, lede, actions);
    }

    /**
     * The head of a page whose eyebrow leads somewhere.
     *
     * @param eyebrow a quiet line above the title, of the class {@code wm-eyebrow}; null for none
     * @param title the page's only h1
     * @param lede a sentence below it, empty for none
     * @param actions what one can do here
     * @return the head
     */
    public static Div head(@Nullable Component eyebrow, String title, String lede, Component... actions) {
        Div head = new Div(title(eyebrow, title, lede));
        head.addClassName("wm-page-head");
        if (actions.length > 0) {
            head.add(actions(actions));
        }
        return head;
    }

    /**
     * The words in the head of a page.
     *
     * @param eyebrow a quiet line above the title, of the class {@code wm-eyebrow}; null for none
     * @param title the page's only h1
     * @param lede a sentence below it, empty for none
     * @param more what else stands there
     * @return the words
     */
    public static Div title(@Nullable Component eyebrow, String title, String lede, Component... more) {
        Div words = new Div();
        words.addClassName("wm-page-title");
        if (eyebrow != null) {
            words.add(eyebrow);
        }
        words.add(new H1(title));
        if (!lede.isEmpty()) {
            words.add(paragraph("wm-lede", lede));
        }
        words.add(more);
        return words;
    }

    /**
     * A paragraph.
     *
     * @param className its class
     * @param text plain text
     * @return the paragraph
     */
    public static Paragraph paragraph(String className, String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName(className);
        return paragraph;
    }

    /**
     * A paragraph with links in it.
     *
     * @param className its class
     * @param sentence what it says
     * @return the paragraph
     */
    public static Paragraph paragraph(String className, LinkedSentence sentence) {
        Paragraph paragraph = new Paragraph(sentence.words());
        paragraph.addClassName(className);
        return paragraph;
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text plain text
     * @return the heading
     */
    public static HtmlContainer heading(int level, String text) {
        HtmlContainer heading = new HtmlContainer("h" + level);
        heading.setText(text);
        return heading;
    }

    /**
     * A part of a page.
     *
     * @param content begins with its heading
     * @return the section
     */
    public static Section section(Component... content) {
        Section section = new Section(content);
        section.addClassName("wm-section");
        return section;
    }

    /**
     * Buttons side by side.
     *
     * @param actions the buttons
     * @return the row
     */
    public static Div actions(Component... actions) {
        Div row = new Div(actions);
        row.addClassName("wm-actions");
        return row;
    }

    /**
     * What to say where there is nothing yet.
     *
     * @param sentence teaches the next step
     * @param actions offers it
     * @return the empty state
     */
    public static Div empty(String sentence, Component... actions) {
        return empty(new Paragraph(sentence), actions);
    }

    /**
     * What to say where there is nothing yet, with links in it.
     *
     * @param sentence teaches the next step and leads there
     * @return the empty state
     */
    public static Div empty(LinkedSentence sentence) {
        return empty(new Paragraph(sentence.words()));
    }

    private static Div empty(Paragraph sentence, Component... actions) {
        Div empty = new Div(sentence);
        empty.addClassName("wm-empty");
        empty.add(actions);
        return empty;
    }

    /**
     * A list of rows.
     *
     * @param rows made by {@link #row}
     * @return the list
     */
    public static UnorderedList list(List<ListItem> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-list");
        rows.forEach(list::add);
        return list;
    }

    /**
     * A row of a list: a link, what it is, and facts beside it.
     *
     * @param address where the link leads, without the leading slash
     * @param name the link's text
     * @param meta a quiet line below it, empty for none
     * @param aside what stands beside it
     * @return the row
     */
    public static ListItem row(String address, String name, String meta, Component... aside) {
        return row(address, name, List.of(meta), aside);
    }

    /**
     * A row of a list with several quiet lines.
     *
     * @param address where the link leads, without the leading slash
     * @param name the link's text
     * @param metas quiet lines below it; empty ones are left out
     * @param aside what stands beside it
     * @return the row
     */
    public static ListItem row(String address, String name, List<String> metas, Component... aside) {
        Div main = new Div(link(address, name, "wm-row-link"));
        metas.stream().filter(meta -> !meta.isEmpty()).forEach(meta -> main.add(paragraph("wm-meta", meta)));
        ListItem row = new ListItem(main);
        row.addClassName("wm-row");
        if (aside.length > 0) {
            Div beside = new Div(aside);
            beside.addClassName("wm-row-aside");
            row.add(beside);
        }
        return row;
    }

    /**
     * A link within the portal.
     *
     * @param address without the leading slash
     * @param text what it says
     * @param className its class
     * @return the link
     */
    public static Anchor link(String address, String text, String className) {
        Anchor link = link(address, text);
        link.addClassName(className);
        return link;
    }

    /**
     * A link within the portal, whose look its surroundings decide.
     *
     * @param address without the leading slash
     * @param text what it says
     * @return the link
     */
    public static Anchor link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /**
     * Short facts in a line.
     *
     * @param facts what to say
     * @return the list
     */
    public static UnorderedList facts(List<Fact> facts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-facts");
        for (Fact fact : facts) {
            ListItem item = new ListItem(new Text(fact.text()));
            if (fact.strong()) {
                item.addClassName("wm-fact-strong");
            }
            list.add(item);
        }
        return list;
    }

    /**
     * One fact.
     *
     * @param text what to say
     * @param strong whether it asks for attention
     */
    public record Fact(String text, boolean strong) {}

    /**
     * A quiet line of links to two files, for the foot of a page.
     *
     * @param what says what they hold
     * @param first address of a file, without the leading slash
     * @param firstFormat what its link says
     * @param second address of the other file
     * @param secondFormat what its link says
     * @return the line
     */
    public static Paragraph downloads(
            String what, String first, String firstFormat, String second, String secondFormat) {
        Paragraph line = paragraph("wm-meta", what + " ");
        line.addClassName("wm-downloads");
        line.add(download(first, firstFormat), new Text(", "), download(second, secondFormat));
        return line;
    }

    private static Anchor download(String address, String format) {
        Anchor link = new Anchor(address, format);
        link.addClassName("wm-link");
        link.getElement().setAttribute("download", true);
        return link;
    }

    /**
     * A quiet line above the title of a page, with a link to what it belongs to.
     *
     * @param address of the link, without the leading slash
     * @param name what the link says
     * @param more what else the line says; empty for nothing
     * @return the line
     */
    public static Paragraph eyebrow(String address, String name, String more) {
        Paragraph eyebrow = new Paragraph(link(address, name, "wm-link"));
        eyebrow.addClassName("wm-eyebrow");
        if (!more.isEmpty()) {
            eyebrow.add(new Text(" · " + more));
        }
        return eyebrow;
    }

    /**
     * A mark in words, such as "New".
     *
     * @param className its class beside {@code wm-mark}
     * @param text what it says
     * @return the mark
     */
    public static Span mark(String className, String text) {
        Span mark = new Span(text);
        mark.addClassNames("wm-mark", className);
        return mark;
    }
}
