package org.waymark.base.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.base.domain.SideBySide.Side;

/** Things side by side, one topic per row, with words that say what of it stays, was reworded or is new. */
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
                difference(row, 1).ifPresent(said -> topic.add(new Text(" "), said));
            }
            Section section = new Section(topic);
            section.addClassName("wm-compare-row");
            for (int i = 0; i < sides.size(); i++) {
                section.add(cell(
                        sides.get(i),
                        row,
                        i,
                        isPair || i == 0 ? Optional.empty() : difference(row, i),
                        topicLevel + 1));
            }
            add(section);
        }
    }

    private static Component name(String eyebrow, Side side) {
        var name = paragraph("wm-compare-name", "");
        name.add(link(side.address(), side.name(), "wm-link"));
        return new Div(paragraph("wm-eyebrow", eyebrow), name);
    }

    /** One word for the whole of a side's topic where that is all there is to say; else how many sentences of each kind. */
    private Optional<Span> difference(Row row, int side) {
        Cell cell = row.cells().get(side);
        Difference difference = row.difference(side);
        String counts = Stream.of(Difference.NEW, Difference.CHANGED, Difference.STAYS)
                .filter(one -> cell.count(one) > 0)
                .map(one -> getTranslation("base.compare.count." + ComparedLines.word(one), cell.count(one)))
                .collect(Collectors.joining(getTranslation("base.compare.count.and")));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        if (difference != Difference.CHANGED) {
            return Optional.of(ComparedLines.mark(this, difference));
        }
        Span said = new Span(counts);
        said.addClassName("wm-meta");
        return Optional.of(said);
    }

    private Div cell(Side side, Row row, int place, Optional<Span> difference, int level) {
        Cell cell = row.cells().get(place);
        HtmlContainer name = heading(level, side.name());
        name.addClassNames("wm-compare-role", "wm-repeat");
        Div content = new Div(name);
        content.addClassName("wm-compare-cell");
        difference.ifPresent(said -> content.add(new Div(said)));
        if (cell.note() != null) {
            content.add(paragraph("wm-meta", cell.note()));
        }
        if (cell.lines().isEmpty()) {
            content.add(paragraph("wm-none", getTranslation(nothing(row, place))));
        } else {
            content.add(new ComparedLines(cell.lines(), marked(cell, place == 0)));
        }
        return content;
    }

    private static String nothing(Row row, int place) {
        if (row.cells().get(place).unshown() == 0) {
            return "base.compare.nothing";
        }
        boolean hasOtherNote = IntStream.range(1, row.cells().size())
                .anyMatch(side -> (place == 0 || place == side) && row.hasOtherNote(side));
        return hasOtherNote ? "base.compare.no-other-change" : "base.compare.no-change";
    }

    /** What is true of all sentences of a cell is said above them. */
    private static Set<Difference> marked(Cell cell, boolean isFirst) {
        boolean isMixed = cell.lines().stream().map(Line::difference).distinct().count() > 1;
        if (!isMixed) {
            return Set.of();
        }
        return isFirst ? Set.of(Difference.LEFT) : Set.of(Difference.STAYS, Difference.CHANGED, Difference.NEW);
    }
}
