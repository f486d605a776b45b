package org.waymark.growth.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;

/** What stands at the foot of each page of growth. */
public final class GrowthFoot {

    private GrowthFoot() {}

    /**
     * Says that nothing of it is for pay or promotion files.
     *
     * @param page of which page
     * @return a paragraph
     */
    public static Paragraph of(Component page) {
        return paragraph("wm-growth-foot", page.getTranslation("growth.not-for-files"));
    }
}
