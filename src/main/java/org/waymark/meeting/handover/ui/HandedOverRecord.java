package org.waymark.meeting.handover.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.ui.Dates;
import org.waymark.meeting.handover.HandedOverMeeting;
import org.waymark.meeting.handover.HandedOverMeeting.Promised;
import org.waymark.meeting.handover.HandedOverMeeting.Words;

/** What is read of a 1:1 that was handed over: the same for who hands it over, beforehand, and for who got it. */
public final class HandedOverRecord extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Draws it; it calls nothing on the server, so that a still can keep it.
     *
     * @param meeting what there is to read
     */
    public HandedOverRecord(HandedOverMeeting meeting) {
        String who = meeting.employee().firstName();
        if (!meeting.points().isEmpty()) {
            add(part(
                    getTranslation("meeting.handed.points", who),
                    meeting.points().stream().map(this::words).toList()));
        }
        if (meeting.note() != null) {
            add(part(getTranslation("meeting.handed.note", who), List.of(words(meeting.note()))));
        }
        if (!meeting.promises().isEmpty()) {
            add(part(
                    getTranslation("meeting.promises.title"),
                    meeting.promises().stream().map(this::promise).toList()));
        }
        if (!meeting.kinds().isEmpty()) {
            String kinds = meeting.kinds().stream()
                    .map(kind -> getTranslation(kind.key()))
                    .collect(Collectors.joining(", "));
            add(part(getTranslation("meeting.handed.kinds"), List.of(paragraph("wm-meta", kinds))));
        }
    }

    private static Section part(String heading, List<? extends Component> content) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-action-list");
        content.forEach(each -> {
            ListItem item = new ListItem(each);
            item.addClassName("wm-action-item");
            list.add(item);
        });
        Section section = new Section(Stream.of(new H2(heading), list).toArray(Component[]::new));
        section.addClassName("wm-section");
        return section;
    }

    private Div promise(Promised promise) {
        return new Div(
                words(promise.words()),
                paragraph(
                        "wm-meta",
                        getTranslation(
                                "meeting.handed.promise",
                                promise.owner().firstName(),
                                Dates.day(this, promise.due()))));
    }

    private Component words(Words words) {
        return words.lost()
                ? paragraph("wm-meta", getTranslation("meeting.agenda.lost"))
                : paragraph("wm-words", words.text());
    }
}
