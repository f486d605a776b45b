package org.waymark.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.Press;

/** Things that prepare one one-on-one, or none, folded below the day of it. */
class MeetingFold implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int AT_FIRST = 20;

    private final LazyFold fold;
    private List<ActionList.Item> items = List.of();

    /**
     * Makes an empty fold.
     *
     * @param reader in whose language it speaks
     * @param meeting null for what belongs to none
     * @param act takes the id of an item, which nobody has checked, and what is to be done
     */
    MeetingFold(
            Component reader, OwnThing.@Nullable Meeting meeting, SerializableBiConsumer<String, Press<Change>> act) {
        String name = meeting == null
                ? reader.getTranslation("privacy.meeting.none")
                : reader.getTranslation("privacy.meeting", Dates.day(reader, meeting.day()));
        fold = new LazyFold(name, () -> {
            ThingList list = new ThingList(name, AT_FIRST, act);
            return new LazyFold.Content(list, () -> list.show(items));
        });
    }

    LazyFold component() {
        return fold;
    }

    void show(List<ActionList.Item> shown, String note) {
        items = shown;
        fold.setNote(note);
        fold.refresh();
    }
}
