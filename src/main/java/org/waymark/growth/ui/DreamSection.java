package org.waymark.growth.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.Undo;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.Dreams;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.OwnContent;

/** What somebody dreams of. */
class DreamSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient Dreams dreams;
    private final PersonId manager;
    private final String name;
    private final ActionBar doing = new ActionBar(this::act);

    DreamSection(Dreams dreams, PersonId viewer, PersonReference manager) {
        this.dreams = dreams;
        this.manager = manager.id();
        this.name = manager.firstName();
        OwnContent mine = dreams.mine();
        H2 heading = new H2(getTranslation("growth.own.dream"));
        heading.setId("dream");
        WritingArea area = new WritingArea(
                "dream-" + viewer,
                mine.text(Dreams.WORDS).words(),
                mine.text(Dreams.WORDS).revision(),
                Dreams.LONGEST,
                dreams::save);
        area.setLabelledBy("dream");
        add(heading, area, doing);
        refresh();
    }

    void refresh() {
        boolean isShared = Objects.nonNull(dreams.mine().share());
        doing.show(List.of(
                new ActionBar.Item(Press.to("share", manager), getTranslation("base.share.with", name), false),
                new ActionBar.Item(Press.to("topic", manager), getTranslation("base.share.topic"), true),
                new ActionBar.Item("withdraw", isShared ? getTranslation("base.share.withdraw") : "", true)));
    }

    private void act(String pressed) {
        Press press = Press.parse(pressed);
        switch (press.name()) {
            case "share" -> dreams.share(press.named());
            case "topic" -> dreams.shareTopic(press.named());
            default -> Undo.offerWithdrawn(dreams.withdraw(), dreams::putBack, this::refresh);
        }
        refresh();
    }
}
