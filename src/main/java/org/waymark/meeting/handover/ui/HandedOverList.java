package org.waymark.meeting.handover.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.row;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.handover.MeetingHandover.HandedOverRow;
import org.waymark.organization.PersonReference;

/** What a direct report handed over of their one-on-ones with managers of before. */
public class HandedOverList extends Div {

    private static final long serialVersionUID = 1;

    private final StaticHtml shown = new StaticHtml(new Div());

    /** Makes an empty list. */
    public HandedOverList() {
        add(shown);
    }

    /**
     * Shows what was handed over.
     *
     * @param handedOver in its order; empty for nothing
     * @param report who handed it over
     */
    public void show(List<HandedOverRow> handedOver, PersonReference report) {
        var rows = handedOver.stream()
                .map(met -> row(
                        "one-on-ones/" + met.id(),
                        getTranslation(
                                "meeting.list.with",
                                Dates.moment(this, met.when().day(), met.when().start()),
                                met.formerManager().called()),
                        ""))
                .toList();
        shown.show(new Div(
                rows.isEmpty() ? empty(getTranslation("meeting.handed.none", report.firstName())) : list(rows)));
    }
}
