package org.waymark.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import org.waymark.base.ui.Components;

/** What the pages of this module have in common. */
final class PeopleComponents {

    /** In pixels; the same in wm-on-phone. */
    private static final int WIDEST_PHONE = 640;

    private PeopleComponents() {}

    /** Whether a page is wider than a phone; what is not known yet counts as wide. */
    static Signal<Boolean> isWide() {
        return UI.getCurrentOrThrow()
                .getPage()
                .windowSizeSignal()
                .map(size -> size.width() <= 0 || size.width() > WIDEST_PHONE);
    }

    static Div title(String heading, String lead) {
        Div title = new Div(new H1(heading), Components.paragraph("wm-lede", lead));
        title.addClassName("wm-page-title");
        return title;
    }

    /** Says what is in the way, at once for those who listen. */
    static Paragraph alert(String text) {
        Paragraph alert = Components.paragraph("wm-problem", text);
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }

    /** Says what was done. */
    static Paragraph status(String text) {
        Paragraph status = Components.paragraph("wm-lede", text);
        status.getElement().setAttribute("role", "status");
        return status;
    }
}
