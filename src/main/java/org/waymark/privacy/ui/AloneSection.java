package org.waymark.privacy.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.StaticHtml;
import org.waymark.privacy.WhatIWrote;
import org.waymark.privacy.WhatIWrote.Overview;

/** What nobody but its author reads: each can be erased, and all of it at once. */
class AloneSection extends Div {

    private static final long serialVersionUID = 1;

    /** What can be done with all of it. */
    private enum Act {
        ERASE_ALL
    }

    private final transient WhatIWrote words;
    private final SerializableRunnable eraseAll;
    private final StaticHtml about = new StaticHtml(new Div());
    private final ThingGroups groups;
    private final ActionBar all = new ActionBar(Act.class, press -> confirm());
    private List<String> counts = List.of();

    AloneSection(WhatIWrote words, ThingGroups.Act act, SerializableRunnable eraseAll) {
        this.words = words;
        this.groups = new ThingGroups(true, act);
        this.eraseAll = eraseAll;
        add(about, groups, all);
    }

    void load() {
        Overview overview = words.alone();
        boolean isEmpty = overview.groups().isEmpty();
        about.show(new Div(
                paragraph("wm-meta", getTranslation(isEmpty ? "privacy.alone.nothing" : "privacy.alone.lede"))));
        counts = overview.groups().stream()
                .map(group -> getTranslation(
                        "privacy.alone.count",
                        getTranslation(group.kind()),
                        group.things().size()))
                .toList();
        groups.show(overview);
        // Also where there is nothing of its own: what was drafted after it was shared is nobody else's either.
        all.show(List.of(new ActionBar.Item(Act.ERASE_ALL, getTranslation("privacy.alone.erase"), true)));
    }

    private void confirm() {
        List<String> lines = Stream.of(
                        Stream.of(getTranslation("privacy.alone.goes")),
                        counts.stream(),
                        Stream.of(getTranslation("privacy.erase.no-way-back"), getTranslation("privacy.alone.stays")))
                .flatMap(Function.identity())
                .toList();
        new EraseDialog(getTranslation("privacy.alone.erase-title"), lines, eraseAll).open();
    }
}
