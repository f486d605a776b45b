package org.waymark.meeting.series.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.meeting.series.Agreement;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.Overview;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;

/** Says when people meet on the viewer's clocks, and on the other one's where those differ. */
record MeetingTimePresenter(Component reader, Overview overview) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String when(ListedOneOnOne meeting) {
        LocalMeetingTime when = LocalMeetingTime.on(meeting.time(), overview.own());
        return Dates.moment(reader, when.day(), when.start());
    }

    /** Quiet lines below a meeting: how long and where, and what time it is for the other one if that is another. */
    List<Paragraph> details(ListedOneOnOne meeting) {
        MeetingTime.Clock clock = meeting.time().clock();
        List<Paragraph> details = new ArrayList<>();
        place(clock == null ? null : clock.minutes(), meeting.place()).ifPresent(details::add);
        ZoneId there = overview.zones().get(meeting.other().id());
        if (there != null) {
            elsewhere(meeting, there)
                    .map(words -> Components.paragraph("wm-meta", words))
                    .ifPresent(details::add);
        }
        return details;
    }

    private Optional<String> elsewhere(ListedOneOnOne meeting, ZoneId zone) {
        LocalMeetingTime here = LocalMeetingTime.on(meeting.time(), overview.own());
        LocalMeetingTime there = LocalMeetingTime.on(meeting.time(), zone);
        if (there.start() == null || there.equals(new LocalMeetingTime(here.day(), here.start(), zone))) {
            return Optional.empty();
        }
        String time = TIME.format(there.start());
        return Optional.of(reader.getTranslation(
                "meeting.list.there",
                meeting.other().firstName(),
                there.day().equals(here.day()) ? time : Dates.moment(reader, there.day(), there.start()),
                city(zone)));
    }

    /** Quiet lines below a rhythm: how often, on which weekday, at which time of whose clocks, how long and where. */
    List<Paragraph> details(Agreement agreement, LocalDate today) {
        SeriesPlan plan = agreement.plan();
        if (plan == null) {
            return List.of(Components.paragraph("wm-meta", reader.getTranslation("meeting.list.no-rhythm")));
        }
        String often = often(
                reader,
                plan.rhythm(),
                plan.rhythm() == Rhythm.MONTHLY
                        ? plan.firstDay()
                        : plan.rhythm().next(plan.firstDay(), today));
        String start = TIME.format(plan.start());
        List<Paragraph> details = new ArrayList<>();
        details.add(Components.paragraph(
                "wm-meta",
                plan.zone().equals(overview.own())
                        ? reader.getTranslation("meeting.list.rhythm", often, start)
                        : reader.getTranslation("meeting.list.rhythm-there", often, start, city(plan.zone()))));
        place(plan.minutes(), plan.place()).ifPresent(details::add);
        return details;
    }

    /**
     * How often, and on which day: of a month it says which of its weekdays.
     *
     * @param day one that the rhythm gives; of a month the first of all
     */
    static String often(Component reader, Rhythm rhythm, LocalDate day) {
        String weekday = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH).format(day);
        return rhythm == Rhythm.MONTHLY
                ? reader.getTranslation("meeting.list.monthly", Rhythm.weekOfMonth(day), weekday)
                : reader.getTranslation("meeting.list.often", reader.getTranslation(key(rhythm)), weekday);
    }

    static String key(Rhythm rhythm) {
        return "meeting.rhythm." + rhythm.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The city by which a zone goes, such as "New York". */
    static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private Optional<Paragraph> place(@Nullable Integer minutes, String place) {
        String length = minutes == null ? "" : reader.getTranslation("meeting.list.minutes", minutes);
        if (length.isEmpty() && place.isEmpty()) {
            return Optional.empty();
        }
        Paragraph line = Components.paragraph("wm-meta", "");
        Optional<URI> link = PlaceLink.of(place);
        String separator = length.isEmpty() || place.isEmpty() ? "" : ", ";
        if (link.isEmpty()) {
            line.setText(length + separator + place);
        } else {
            line.add(length + separator);
            line.add(PlaceLink.anchor(reader, link.get()));
        }
        return Optional.of(line);
    }
}
