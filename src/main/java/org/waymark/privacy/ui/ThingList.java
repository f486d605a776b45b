package org.waymark.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.Press;

/** Things below each other, each with what can be done with it. Of many, the later ones wait until somebody unfolds them. */
class ThingList extends Div {

    private static final long serialVersionUID = 1;

    private final String name;
    private final int atFirst;
    private final SerializableBiConsumer<String, Press<Change>> act;
    private final ActionList list;
    private @Nullable LazyFold more;
    private List<ActionList.Item> later = List.of();

    /**
     * Makes an empty list.
     *
     * @param name what a screen reader calls it
     * @param atFirst how many are shown before somebody unfolds the others
     * @param act takes the id of an item, which nobody has checked, and what is to be done
     */
    ThingList(String name, int atFirst, SerializableBiConsumer<String, Press<Change>> act) {
        this.name = name;
        this.atFirst = atFirst;
        this.act = act;
        this.list = new ActionList(name, Change.class, act);
        add(list);
    }

    void show(List<ActionList.Item> items) {
        list.show(items.stream().limit(atFirst).toList());
        later = items.stream().skip(atFirst).toList();
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
        ActionList rest = new ActionList(name, Change.class, act);
        return new LazyFold.Content(rest, () -> rest.show(later));
    }
}
