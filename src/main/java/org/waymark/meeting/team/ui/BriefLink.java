package org.waymark.meeting.team.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.waymark.base.ui.Components;
import org.waymark.meeting.series.OneOnOneId;

/** Leads to the page to take along, and says beforehand which letters it can draw. */
public class BriefLink extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Makes the link.
     *
     * @param meeting a 1:1 that is still to come
     */
    public BriefLink(OneOnOneId meeting) {
        Anchor download = new Anchor("one-on-ones/" + meeting + "/brief.pdf", getTranslation("meeting.brief.link"));
        download.addClassName("wm-link");
        download.getElement().setAttribute("download", true);
        addClassName("wm-brief");
        add(download, Components.paragraph("wm-meta", getTranslation("meeting.brief.letters")));
    }
}
