package org.waymark.base.ui;

import static org.waymark.base.ui.Pieces.link;
import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.base.domain.SideBySide.Side;

/** Things side by side, one topic per row, with a word that says whether it stays, changes or is new. */
public final class ComparisonTable extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Draws a comparison.
     *
     * @param comparison what to draw
     * @param eyebrows a quiet line above each name, such as "Your role", in the order of the sides
     * @param topicLevel level of the topics' headings, 2 to 5; the names in the cells are one below
     */
    public ComparisonTable(SideBySide comparison, List<String> eyebrows, int topicLevel) {
        List<Side> sides = comparison.sides();
        addClassName("wm-compare");
        getStyle().set("--wm-sides", Integer.toString(sides.size()));
        Div names = new Div();
        names.addClassName("wm-compare-head");
        for (int i = 0; i < sides.size(); i++) {
            names.add(name(eyebrows.get(i), sides.get(i)));
        }
        add(names);
        // With two sides the topic itself says how they differ; with more, each says it for itself.
        boolean isPair = sides.size() == 2;
        for (Row row : comparison.rows()) {
            HtmlContainer topic = heading(topicLevel, row.topic());
            if (isPair) {
                topic.add(new Text(" "), mark(row.difference()));
            }
            Section section = new Section(topic);
            section.addClassName("wm-compare-row");
            for (int i = 0; i < sides.size(); i++) {
                Div cell = cell(sides.get(i), row.cells().get(i), topicLevel + 1);
                if (!isPair && i > 0 && !row.cells().get(i).lines().isEmpty()) {
                    cell.addComponentAtIndex(1, new Div(mark(row.difference(i))));
                }
                section.add(cell);
            }
            add(section);
        }
    }

    private static Component name(String eyebrow, Side side) {
        var name = paragraph("wm-compare-name", "");
        name.add(link(side.address(), side.name(), "wm-link"));
        return new Div(paragraph("wm-eyebrow", eyebrow), name);
    }

    private Div cell(Side side, Cell cell, int level) {
        HtmlContainer name = heading(level, side.name());
        name.addClassNames("wm-compare-role", "wm-repeat");
        Div content = new Div(name);
        content.addClassName("wm-compare-cell");
        if (cell.note() != null) {
            content.add(paragraph("wm-meta", cell.note()));
        }
        if (cell.lines().isEmpty()) {
            content.add(paragraph("wm-none", getTranslation("base.compare.nothing")));
        } else {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("wm-expectations");
            boolean isMixed =
                    cell.lines().stream().map(Line::difference).distinct().count() > 1;
            cell.lines().forEach(line -> lines.add(line(line, isMixed)));
            content.add(lines);
        }
        return content;
    }

    /** What the topic says of all its sentences needs no repeating; where some stay and others do not, those say so. */
    private ListItem line(Line line, boolean isMixed) {
        ListItem item = new ListItem();
        if (isMixed && line.difference() == Difference.STAYS) {
            item.add(mark(Difference.STAYS), new Text(" "));
        }
        item.add(Prose.sentence(line.text()));
        return item;
    }

    private Span mark(Difference difference) {
        String word = switch (difference) {
            case STAYS -> "stays";
            case CHANGED -> "changed";
            case NEW -> "new";
        };
        return Pieces.mark("wm-mark-" + word, getTranslation("base.compare." + word));
    }

    private static HtmlContainer heading(int level, String text) {
        HtmlContainer heading = new HtmlContainer("h" + level);
        heading.setText(text);
        return heading;
    }
}
