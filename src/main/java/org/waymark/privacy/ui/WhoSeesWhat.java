package org.waymark.privacy.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Fold;
import org.waymark.organization.PersonReference;

/** The rules of the portal in plain words: who can see what, and who could. */
final class WhoSeesWhat {

    private static final List<String> OTHERS =
            List.of("former", "colleagues", "people-team", "administrators", "operators", "about-you");

    private WhoSeesWhat() {}

    /** Draws them, folded: who comes here once knows them. */
    static Fold of(Component reader, @Nullable PersonReference manager) {
        Section[] parts = Stream.concat(
                        Stream.of(
                                part(reader, "you", reader.getTranslation("privacy.who.you")),
                                part(
                                        reader,
                                        "manager",
                                        manager == null
                                                ? reader.getTranslation("privacy.who.manager")
                                                : manager.called())),
                        OTHERS.stream().map(who -> part(reader, who, reader.getTranslation("privacy.who." + who))))
                .toArray(Section[]::new);
        return new Fold(
                reader.getTranslation("privacy.who.title"),
                reader.getTranslation("privacy.who.count", parts.length),
                parts);
    }

    private static Section part(Component reader, String who, String name) {
        Section part = new Section(new H3(name), paragraph("wm-prose", reader.getTranslation("privacy.sees." + who)));
        part.addClassName("wm-kind");
        return part;
    }
}
