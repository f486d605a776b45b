package org.waymark.shell;

import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says calmly what happened and leads home; it never tells a stack trace or whether something exists. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final String title;

    ErrorPage(String eyebrow, String title, String lede) {
        this.title = getTranslation(title);
        add(
                head(getTranslation(eyebrow), this.title, getTranslation(lede)),
                new Paragraph(link("", getTranslation("shell.error.home"), "wm-link")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
