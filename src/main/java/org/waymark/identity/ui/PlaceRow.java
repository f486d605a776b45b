package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.waymark.base.ui.Components;

/** A place where one is signed in, or stays so: what it is called, when it was used, and a way out of it or that one is there. */
class PlaceRow extends ListItem {

    private static final long serialVersionUID = 1;

    PlaceRow(String name, String used, Component end) {
        addClassName("wm-row");
        Div aside = new Div(end);
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        add(new Div(new Span(name), Components.paragraph("wm-meta", used)), aside);
    }

    /** Says that the reader is there. */
    static Span here(String text) {
        Span here = new Span(text);
        here.addClassNames("wm-mark", "wm-mark-stays");
        return here;
    }
}
