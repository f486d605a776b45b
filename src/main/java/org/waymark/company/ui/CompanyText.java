package org.waymark.company.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.regex.Pattern;
import org.waymark.base.ui.StaticHtml;

/** What the company wrote, in its paragraphs. It is text and nothing else: no mark in it is anything but a character. */
public final class CompanyText {

    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");

    private CompanyText() {}

    /**
     * Draws a text.
     *
     * @param text plain, a blank line between two paragraphs
     * @return nothing to see if it is empty
     */
    public static StaticHtml of(String text) {
        Div prose = new Div();
        prose.addClassNames("wm-prose", "wm-company-text");
        BETWEEN.splitAsStream(text)
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> prose.add(new Paragraph(paragraph)));
        return new StaticHtml(prose.getComponentCount() == 0 ? new Div() : prose);
    }
}
