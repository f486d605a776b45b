package org.waymark.privacy.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.Still;

/** Things of one kind, each with what can be done with it. Of many, the later ones wait until somebody unfolds them. */
class ThingGroup extends Section {

    private static final long serialVersionUID = 1;

    private static final int AT_FIRST = 20;

    private final String kind;
    private final String prefix;
    private final SerializableBiConsumer<String, Press> act;
    private final ActionList list;
    private @Nullable LazyFold more;
    private List<ActionList.Item> later = List.of();

    /**
     * Makes an empty group with a heading.
     *
     * @param kind key of the heading
     * @param within whether it stands within another part of the page
     * @param act takes the id of a thing and the button that was pressed; nobody has checked it
     */
    ThingGroup(String kind, boolean within, SerializableBiConsumer<String, Press> act) {
        this.kind = kind;
        this.prefix = kind.substring(kind.lastIndexOf('.') + 1) + "-";
        this.act = act;
        addClassName(within ? "wm-kind" : "wm-section");
        String heading = getTranslation(kind);
        list = list(heading);
        add(new Still(within ? new H3(heading) : new H2(heading)), list);
    }

    void show(List<OwnThing> things, ThingWords words) {
        List<ActionList.Item> items =
                things.stream().map(thing -> words.item(kind, prefix, thing)).toList();
        list.show(items.stream().limit(AT_FIRST).toList());
        later = items.stream().skip(AT_FIRST).toList();
        if (later.isEmpty()) {
            if (more != null) {
                remove(more);
                more = null;
            }
            return;
        }
        String summary = getTranslation("privacy.more", later.size());
        if (more == null) {
            more = new LazyFold(summary, this::rest);
            add(more);
        } else {
            more.setSummary(summary);
            more.refresh();
        }
    }

    private LazyFold.Content rest() {
        ActionList rest = list(getTranslation(kind));
        return new LazyFold.Content(rest, () -> rest.show(later));
    }

    private ActionList list(String name) {
        return new ActionList(name, (id, action) -> act.accept(id.substring(prefix.length()), Press.parse(action)));
    }
}
