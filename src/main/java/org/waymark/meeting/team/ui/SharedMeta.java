package org.waymark.meeting.team.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;

/** When something was shared, and whether that is news to the reader. */
class SharedMeta extends Paragraph {

    private static final long serialVersionUID = 1;

    SharedMeta(Freshness mark, Instant sharedAt) {
        addClassName("wm-meta");
        switch (mark) {
            case NEW -> add(Components.mark("wm-mark-new", getTranslation("meeting.prepare.new")), new Text(" "));
            case CHANGED ->
                add(Components.mark("wm-mark-changed", getTranslation("meeting.prepare.changed")), new Text(" "));
            case READ -> {}
        }
        add(new Text(getTranslation("meeting.prepare.shared-on", Dates.shortDay(this, sharedAt))));
    }
}
