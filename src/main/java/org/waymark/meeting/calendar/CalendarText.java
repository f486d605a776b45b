package org.waymark.meeting.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.organization.PersonReference;

/**
 * Writes meetings as iCalendar (RFC 5545). Each is an event of its own, and nothing in it was written by anybody: who meets
 * whom, when, and where in the portal to read more.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-series-and-calendars.md">Decision: series and calendars</a>
 */
final class CalendarText {

    static final String REQUEST = Method.VALUE_REQUEST;
    static final String CANCEL = Method.VALUE_CANCEL;

    private static final String PRODUCT = "-//Waymark//Waymark//EN";
    private static final String ORGANIZER = "Waymark";
    private static final String CANCELLED = "CANCELLED";
    private static final String CONFIRMED = "CONFIRMED";

    private final List<CalendarComponent> events = new ArrayList<>();

    /** The first and the last moment that each zone has to explain. */
    private final Map<String, Span> zones = new TreeMap<>();

    private record Span(Instant first, Instant last) {

        Span and(Instant moment) {
            return new Span(moment.isBefore(first) ? moment : first, moment.isAfter(last) ? moment : last);
        }
    }

    /**
     * Adds a meeting.
     *
     * @param summary what calendars call it
     * @param link where the portal tells more
     */
    CalendarText add(ListedOneOnOne meeting, String summary, URI link) {
        events.add(new VEvent(new PropertyList(properties(meeting, summary, link))));
        return this;
    }

    /** Adds a meeting with its organizer and the two who are asked to come, as invitations need it. */
    CalendarText addInvitation(ListedOneOnOne meeting, String organizer, String summary, URI link) {
        List<Property> properties = properties(meeting, summary, link);
        properties.add(new Organizer(new ParameterList(List.of(new Cn(ORGANIZER))), mail(organizer)));
        properties.add(attendee(meeting.manager()));
        properties.add(attendee(meeting.employee()));
        events.add(new VEvent(new PropertyList(properties)));
        return this;
    }

    /** The portal reads no mail, so nobody is asked to reply. */
    private static Attendee attendee(PersonReference person) {
        return new Attendee(
                new ParameterList(
                        List.of(new Cn(person.name()), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                mail(person.email()));
    }

    private List<Property> properties(ListedOneOnOne meeting, String summary, URI link) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(meeting.uid() + "@waymark"),
                new Sequence(meeting.sequence()),
                new DtStamp(meeting.setAt().truncatedTo(ChronoUnit.SECONDS)),
                new Summary(summary),
                new Url(link),
                new Status(meeting.skipped() ? CANCELLED : CONFIRMED)));
        ZonedDateTime begin = meeting.time().begin();
        if (begin == null) {
            properties.add(new DtStart<>(meeting.time().day()));
            properties.add(new DtEnd<>(meeting.time().day().plusDays(1)));
        } else {
            ZonedDateTime end = begin.plusMinutes(
                    Objects.requireNonNull(meeting.time().clock()).minutes());
            explain(begin.getZone(), begin.toInstant());
            explain(end.getZone(), end.toInstant());
            properties.add(new DtStart<>(inZone(begin.getZone()), begin.toLocalDateTime()));
            properties.add(new DtEnd<>(inZone(end.getZone()), end.toLocalDateTime()));
        }
        return properties;
    }

    private void explain(ZoneId zone, Instant moment) {
        zones.merge(zone.getId(), new Span(moment, moment), (known, fresh) -> known.and(moment));
    }

    private static ParameterList inZone(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The mail address cannot be written into a calendar", e);
        }
    }

    /**
     * The text.
     *
     * @param method null for a feed
     * @return lines that end as RFC 5545 wants it
     */
    String text(@Nullable String method) {
        List<Property> head = new ArrayList<>(List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0));
        if (method != null) {
            head.add(new Method(method));
        }
        List<CalendarComponent> components = new ArrayList<>();
        zones.forEach((zone, span) -> components.add(zone(ZoneId.of(zone), span)));
        components.addAll(events);
        StringWriter text = new StringWriter();
        try {
            // A person without meetings has an empty calendar, which the strict grammar does not foresee.
            new CalendarOutputter(!events.isEmpty())
                    .output(new Calendar(new PropertyList(head), new ComponentList<>(components)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }

    /**
     * A zone by the very rules that Java knows, change by change as far as the meetings reach: what a calendar program makes of
     * a time is what we make of it, whether or not its own tables are of the same year.
     */
    private static VTimeZone zone(ZoneId zone, Span span) {
        ZoneRules rules = zone.getRules();
        List<Observance> observances = new ArrayList<>();
        ZoneOffsetTransition before = rules.previousTransition(span.first().plusSeconds(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(span.first());
            observances.add(observance(false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset));
        } else {
            observances.add(observance(rules, before));
        }
        ZoneOffsetTransition next = rules.nextTransition(span.first());
        while (next != null && !next.getInstant().isAfter(span.last())) {
            observances.add(observance(rules, next));
            next = rules.nextTransition(next.getInstant());
        }
        return new VTimeZone(
                new PropertyList(List.of(new net.fortuna.ical4j.model.property.TzId(zone.getId()))),
                new ComponentList<>(observances));
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        return observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(boolean summer, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        PropertyList properties =
                new PropertyList(List.of(new DtStart<>(onset), new TzOffsetFrom(from), new TzOffsetTo(to)));
        return summer ? new Daylight(properties) : new Standard(properties);
    }
}
