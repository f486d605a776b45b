package org.waymark.meeting.agenda.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.SharedText;
import org.waymark.base.ui.OrderedList;
import org.waymark.base.ui.WritingArea;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.wrapup.MeetingState;

/** What two people want to talk about, in the order that both set; the browser draws it, see {@code agenda-list.ts}. */
@Tag("wm-agenda-list")
@JsModule("./agenda-list.ts")
@Uses(Button.class)
@Uses(TextArea.class)
@Uses(TextField.class)
public class AgendaList extends OrderedList {

    private static final long serialVersionUID = 1;

    /** What the page does for its agenda. */
    interface Actions extends Serializable {

        /** Saves words, see {@link Agendas#save}. */
        OptionalInt save(AgendaItemId item, String words, int basedOn);

        /** Whether it is on the agenda now. */
        boolean add(String words, boolean shown);

        void show(AgendaItemId item);

        void remove(AgendaItemId item);

        void reach(AgendaItemId item, boolean reached);

        void move(AgendaItemId item, @Nullable AgendaItemId before);

        void chooseFromBank();

        void promise();

        void wrapUp();

        void reopen();
    }

    /** As the browser knows it. */
    private record Drawn(
            String id,
            String label,
            String place,
            String meta,
            boolean mine,
            boolean shown,
            boolean reached,
            boolean lost,
            int revision) {}

    private static final List<String> SAID = List.of(
            "opening",
            "closing",
            "talked",
            "onlyYou",
            "change",
            "close",
            "remove",
            "lost",
            "fresh",
            "addShown",
            "addHidden",
            "bank",
            "promise",
            "hide",
            "wrapUp",
            "reopen");

    private final PersonId viewer;
    private final Actions actions;

    AgendaList(PersonId viewer, MeetingState meeting, String other, Actions actions) {
        this.viewer = viewer;
        this.actions = actions;
        getElement()
                .setProperty("labels", labels(this))
                .setProperty("show", getTranslation("meeting.agenda.show", other))
                .setProperty("audience", getTranslation("meeting.agenda.audience", other))
                .setProperty("writing", WritingArea.labels(this))
                .setProperty("longest", Agendas.LONGEST_ITEM)
                .setProperty("place", "agenda-" + viewer + "-in-" + meeting.id());
    }

    private static String labels(AgendaList reader) {
        Map<String, String> labels = new HashMap<>(reader.orderLabels(reader.getTranslation("meeting.agenda.title")));
        SAID.forEach(label -> labels.put(label, reader.getTranslation("meeting.agenda." + label)));
        return SharedText.of(JSON.writeValueAsString(labels));
    }

    void show(MeetingState meeting, String other, List<AgendaItem> items) {
        getElement()
                .setProperty("record", !meeting.takesWords())
                .setProperty("ended", !meeting.lineHolds())
                .setProperty(
                        "items",
                        JSON.writeValueAsString(
                                items.stream().map(item -> drawn(item, other)).toList()));
    }

    private Drawn drawn(AgendaItem item, String other) {
        boolean mine = item.author().equals(viewer);
        String from = mine ? getTranslation("meeting.agenda.yours") : getTranslation("meeting.agenda.from", other);
        return new Drawn(
                item.id().toString(),
                item.words(),
                "agenda-" + viewer + "-" + item.id(),
                item.carriedOver() ? getTranslation("meeting.agenda.carried-over", from) : from,
                mine,
                item.shown(),
                item.reached(),
                item.lost(),
                item.revision());
    }

    /**
     * Saves what the browser sends. What is blank is not saved: who empties an item takes it off.
     *
     * @param item which; whether it is the viewer's own is for the service to say, as for the other calls
     * @param words all of them
     * @param basedOn the revision that the browser has seen
     * @return as {@link WritingArea#answer} says
     */
    @ClientCallable
    public int save(String item, String words, int basedOn) {
        return words.isBlank()
                ? Math.max(basedOn, 0)
                : WritingArea.answer(() -> actions.save(id(item), words, basedOn));
    }

    /**
     * Saves what the browser sends over whatever another window has saved, because the author chose so.
     *
     * @param item which
     * @param words all of them
     * @return the new revision
     */
    @ClientCallable
    public int overwrite(String item, String words) {
        return save(item, words, WritingArea.OVERWRITE);
    }

    /**
     * Adds something.
     *
     * @param words what
     * @param shown whether the other one sees it, too
     * @return whether it is on disk
     */
    @ClientCallable
    public boolean add(String words, boolean shown) {
        return actions.add(words, shown);
    }

    /**
     * Shows something to the other one.
     *
     * @param item which
     */
    @ClientCallable
    public void show(String item) {
        actions.show(id(item));
    }

    /**
     * Takes something off.
     *
     * @param item which
     */
    @ClientCallable
    public void remove(String item) {
        actions.remove(id(item));
    }

    /**
     * Says whether something was talked about.
     *
     * @param item which
     * @param reached whether it was
     */
    @ClientCallable
    public void reach(String item, boolean reached) {
        actions.reach(id(item), reached);
    }

    /** Offers the question bank. */
    @ClientCallable
    public void bank() {
        actions.chooseFromBank();
    }

    /** Asks for a promise. */
    @ClientCallable
    public void promise() {
        actions.promise();
    }

    /** Asks what was talked about, and closes the meeting to a record. */
    @ClientCallable
    public void wrapUp() {
        actions.wrapUp();
    }

    /** Opens a record again. */
    @ClientCallable
    public void reopen() {
        actions.reopen();
    }

    @Override
    protected void moved(String item, @Nullable String before) {
        actions.move(id(item), before == null ? null : id(before));
    }

    private static AgendaItemId id(String item) {
        return new AgendaItemId(Long.parseLong(item));
    }
}
