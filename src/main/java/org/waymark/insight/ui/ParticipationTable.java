package org.waymark.insight.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.waymark.insight.Headcount;
import org.waymark.insight.Measure;

/** Counts as a table whose cells are bars as well: a row for each month or department, a column for each way of taking part. */
@Tag("div")
final class ParticipationTable extends Component {

    private static final long serialVersionUID = 1;

    private static final String PLACE = "scope";
    private static final int WHOLE = 100;

    private final NativeTable table = new NativeTable();

    /**
     * An empty table.
     *
     * @param caption read aloud before it
     * @param first what the first column has
     */
    ParticipationTable(String caption, String first) {
        getElement().getClassList().add("wm-shares");
        getElement().appendChild(table.getElement());
        table.setCaptionText(caption);
        table.getCaption().addClassName("wm-unseen");
        NativeTableRow head = table.getHead().addRow();
        head.add(columnHead(first));
        for (Measure measure : Measure.values()) {
            head.add(columnHead(measure(measure)));
        }
    }

    /**
     * Adds a row. Of one of which nothing may be known that is said once.
     *
     * @param name what it is about, such as a link to a month
     * @param counts a measure that was not counted is left empty
     */
    void add(Component name, Map<Measure, Headcount> counts) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell head = new NativeTableHeaderCell();
        head.getElement().setAttribute(PLACE, "row");
        head.add(name);
        row.add(head);
        if (counts.values().stream().allMatch(count -> count.band() == Headcount.Band.HIDDEN)) {
            NativeTableCell all = new NativeTableCell();
            all.getElement().setAttribute("colspan", Integer.toString(Measure.values().length));
            all.add(paragraph("wm-meta", getTranslation("insight.share.HIDDEN")));
            row.add(all);
            return;
        }
        for (Measure measure : Measure.values()) {
            NativeTableCell cell = new NativeTableCell();
            Headcount count = counts.get(measure);
            if (count != null) {
                Span label = new Span(measure(measure));
                label.addClassNames("wm-meta", "wm-repeat");
                cell.add(label, share(count));
            }
            row.add(cell);
        }
    }

    private NativeTableHeaderCell columnHead(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute(PLACE, "col");
        return cell;
    }

    private String measure(Measure measure) {
        return getTranslation("insight.measure." + measure);
    }

    private Component share(Headcount count) {
        Integer tookPart = count.tookPart();
        String words = getTranslation("insight.share." + count.band(), tookPart == null ? 0 : tookPart, count.people());
        Div share = new Div(paragraph(tookPart == null ? "wm-meta" : "wm-share-words", words));
        share.addClassName("wm-share");
        if (tookPart != null) {
            share.getElement().appendChild(bar(tookPart * WHOLE / count.people()));
        }
        return share;
    }

    /** Drawn, since its length says the same as the words above it. */
    private static Element bar(int percent) {
        Element bar = new Element("svg")
                .setAttribute("viewBox", "0 0 " + WHOLE + " 4")
                .setAttribute("preserveAspectRatio", "none")
                .setAttribute("aria-hidden", "true");
        bar.getClassList().add("wm-share-bar");
        return bar.appendChild(part("wm-share-all", WHOLE), part("wm-share-part", percent));
    }

    private static Element part(String className, int width) {
        Element part = new Element("rect")
                .setAttribute("width", Integer.toString(width))
                .setAttribute("height", "4");
        part.getClassList().add(className);
        return part;
    }
}
