package org.waymark.privacy.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/** The rules of the portal in plain words: who can see what, and who could. */
class WhoSeesWhat extends Section {

    private static final long serialVersionUID = 1;

    private static final List<String> OTHERS =
            List.of("former", "colleagues", "people-team", "administrators", "operators", "about-you");

    WhoSeesWhat(@Nullable PersonReference manager) {
        addClassName("wm-section");
        add(new H2(getTranslation("privacy.who.title")));
        add("you", getTranslation("privacy.who.you"));
        add("manager", manager == null ? getTranslation("privacy.who.manager") : manager.called());
        OTHERS.forEach(who -> add(who, getTranslation("privacy.who." + who)));
    }

    private void add(String who, String name) {
        Section part = new Section(new H3(name), paragraph("wm-prose", getTranslation("privacy.sees." + who)));
        part.addClassName("wm-kind");
        add(part);
    }
}
