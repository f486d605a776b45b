package org.waymark.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;

/**
 * Things of one kind, each with what can be done with it: by one-on-one where they belong to some, the latest first, and the first few
 * of them otherwise.
 */
class ThingGroup extends Section {

    private static final long serialVersionUID = 1;

    private static final int AT_FIRST = 3;

    /** What belongs to no one-on-one stands below what does. */
    private static final Comparator<Optional<OwnThing.Meeting>> LATEST_FIRST = Comparator.comparing(
                    (Optional<OwnThing.Meeting> meeting) ->
                            meeting.map(OwnThing.Meeting::day).orElse(null),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final String kind;
    private final String prefix;
    private final SerializableBiConsumer<String, Press<Change>> act;
    private final Map<Long, MeetingFold> byMeeting = new HashMap<>();
    private @Nullable ThingList plain;

    /** Whether somebody has had a meeting open: whoever folds everything finds it folded. */
    private boolean unfolded;

    /**
     * Makes an empty group with a heading.
     *
     * @param kind key of the heading
     * @param within whether it stands within another part of the page
     * @param act takes the id of a thing, which nobody has checked, and the button that was pressed
     */
    ThingGroup(String kind, boolean within, SerializableBiConsumer<String, Press<Change>> act) {
        this.kind = kind;
        this.prefix = kind.substring(kind.lastIndexOf('.') + 1) + "-";
        this.act = act;
        addClassName(within ? "wm-kind" : "wm-section");
        String heading = getTranslation(kind);
        add(new StaticHtml(within ? new H3(heading) : new H2(heading)));
    }

    /**
     * Shows things in place of those before.
     *
     * @param first whether no other group stands above it
     */
    void show(List<OwnThing> things, ThingPresenter words, boolean first) {
        List<Component> parts = new ArrayList<>(List.of(getComponentAt(0)));
        if (things.stream().allMatch(thing -> thing.meeting() == null)) {
            parts.add(plain(things, words));
        } else {
            folds(things, words).forEach(fold -> parts.add(fold.component()));
        }
        if (!parts.equals(getChildren().toList())) {
            removeAll();
            parts.forEach(this::add);
        }
        if (first && !unfolded && parts.get(1) instanceof LazyFold latest) {
            unfolded = true;
            latest.unfold();
        }
    }

    private ThingList plain(List<OwnThing> things, ThingPresenter words) {
        ThingList list = plain == null ? new ThingList(getTranslation(kind), AT_FIRST, this::pressed) : plain;
        plain = list;
        list.show(items(things, words));
        return list;
    }

    private List<MeetingFold> folds(List<OwnThing> things, ThingPresenter words) {
        Map<Optional<OwnThing.Meeting>, List<OwnThing>> meetings = new LinkedHashMap<>();
        things.forEach(
                thing -> meetings.computeIfAbsent(Optional.ofNullable(thing.meeting()), none -> new ArrayList<>())
                        .add(thing));
        return meetings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(LATEST_FIRST))
                .map(meeting -> {
                    MeetingFold fold = byMeeting.computeIfAbsent(
                            meeting.getKey().map(OwnThing.Meeting::id).orElse(0L),
                            id -> new MeetingFold(this, meeting.getKey().orElse(null), this::pressed));
                    fold.show(items(meeting.getValue(), words), words.count(meeting.getValue()));
                    return fold;
                })
                .toList();
    }

    private List<ActionList.Item> items(List<OwnThing> things, ThingPresenter words) {
        return things.stream().map(thing -> words.item(kind, prefix, thing)).toList();
    }

    private void pressed(String id, Press<Change> press) {
        act.accept(id.substring(prefix.length()), press);
    }
}
