package org.waymark.privacy.ui;

import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.ui.Press;
import org.waymark.privacy.WhatIWrote.Group;
import org.waymark.privacy.WhatIWrote.Overview;

/** Things of every kind. A group that stays is not made anew, since a click may be on its way to one of its buttons. */
class ThingGroups extends Div {

    private static final long serialVersionUID = 1;

    /** Does something with a thing of a kind; nobody has checked the id, which the browser says. */
    interface Act extends Serializable {

        void on(String kind, String id, Press<Change> press);
    }

    private final boolean within;
    private final Act act;
    private final Map<String, ThingGroup> byKind = new HashMap<>();

    /**
     * Makes an empty one.
     *
     * @param within whether it stands within another part of the page
     */
    ThingGroups(boolean within, Act act) {
        this.within = within;
        this.act = act;
    }

    void show(Overview overview) {
        ThingPresenter words = new ThingPresenter(this, overview.people());
        List<ThingGroup> shown = new ArrayList<>();
        for (Group group : overview.groups()) {
            ThingGroup part = byKind.computeIfAbsent(
                    group.kind(), kind -> new ThingGroup(kind, within, (id, press) -> act.on(kind, id, press)));
            part.show(group.things(), words, shown.isEmpty());
            shown.add(part);
        }
        if (!shown.equals(getChildren().toList())) {
            removeAll();
            shown.forEach(this::add);
        }
    }
}
