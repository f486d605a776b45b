package org.waymark.meeting.talk.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Dates;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.meeting.series.ui.PlaceLink;
import org.waymark.meeting.talk.MeetingPage;
import org.waymark.meeting.team.ui.BriefLink;
import org.waymark.meeting.team.ui.PrepareAddress;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.wrapup.MeetingState;

/** The head of a 1:1's page: when and where it is, with whom, and what a record says of itself. */
final class MeetingHead {

    private final Component reader;
    private final PersonId viewer;
    private final MeetingPage page;

    private MeetingHead(Component reader, PersonId viewer, MeetingPage page) {
        this.reader = reader;
        this.viewer = viewer;
        this.page = page;
    }

    /**
     * Draws the head.
     *
     * @param reader the page, in whose language it speaks
     * @param viewer one of the two
     */
    static Div of(Component reader, PersonId viewer, MeetingPage page) {
        Div head = new Div(new MeetingHead(reader, viewer, page).headline());
        head.addClassName("wm-page-head");
        return head;
    }

    private Div headline() {
        MeetingState state = page.meeting();
        MeetingTime.Clock set = state.time().clock();
        ZoneId zone =
                state.viewerZone() != null ? state.viewerZone() : set == null ? ZoneId.systemDefault() : set.zone();
        LocalMeetingTime when = LocalMeetingTime.on(state.time(), zone);
        Optional<URI> link = PlaceLink.of(state.place());
        Div headline = title(
                paragraph("wm-eyebrow", Dates.moment(reader, when.day(), when.start())),
                reader.getTranslation("meeting.page.heading", page.other().called()),
                link.isPresent() ? "" : state.place());
        link.ifPresent(address -> headline.add(new Paragraph(PlaceLink.anchor(reader, address))));
        around(state).ifPresent(way -> headline.add(actions(way)));
        if (state.takesWords()) {
            headline.add(new BriefLink(state.id()));
        }
        headline.add(stateWords());
        return headline;
    }

    /** The page with which the viewer prepares, as long as it is theirs. */
    private Optional<Component> around(MeetingState state) {
        if (page.viewerIsManager()) {
            String who = page.employee().firstName();
            return state.lineHolds()
                    ? Optional.of(link(
                            PrepareAddress.of(page.employee().id()),
                            reader.getTranslation("meeting.page.prepare", who),
                            "wm-link"))
                    : Optional.empty();
        }
        return Optional.ofNullable(page.reflection())
                .map(reflection ->
                        link("reflections/" + reflection, reader.getTranslation("meeting.page.reflection"), "wm-link"));
    }

    /** What a record says of itself. */
    private Div stateWords() {
        MeetingState meeting = page.meeting();
        Div said = new Div();
        if (!meeting.lineHolds()) {
            said.add(note(reader.getTranslation(
                    "meeting.page.line-ended", page.other().firstName())));
            if (!page.viewerIsManager()) {
                said.add(link("handover", reader.getTranslation("meeting.page.hand-over"), "wm-link"));
            }
        }
        if (meeting.skipped()) {
            said.add(note(reader.getTranslation("meeting.page.skipped")));
        }
        if (meeting.changedBy() != null && meeting.changedAt() != null) {
            String who = meeting.changedBy().equals(viewer)
                    ? reader.getTranslation("meeting.promises.you")
                    : page.other().firstName();
            said.add(note(reader.getTranslation(
                    meeting.closed() ? "meeting.page.closed" : "meeting.page.reopened",
                    who,
                    Dates.minute(reader, meeting.changedAt()))));
        }
        if (!page.touched().isEmpty()) {
            said.add(note(reader.getTranslation(
                    "meeting.page.touched",
                    page.touched().stream()
                            .sorted()
                            .map(kind -> reader.getTranslation(kind.key()))
                            .collect(Collectors.joining(", ")))));
        }
        NextOneOnOne next = page.next();
        if (next != null) {
            said.add(new Paragraph(link(
                    OneOnOneView.ROUTE + "/" + next.id(),
                    reader.getTranslation(
                            "meeting.page.next",
                            Dates.moment(reader, next.when().day(), next.when().start())),
                    "wm-link")));
        }
        return said;
    }

    private static Paragraph note(String text) {
        return paragraph("wm-edition", text);
    }
}
