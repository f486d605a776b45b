package org.waymark.meeting.calendar;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.organization.People;

/** The calendar part of a mail that tells somebody of a 1:1. Sending it is not done here. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Invitations {

    private final MeetingSeries series;
    private final People people;
    private final MessageSource messages;

    Invitations(MeetingSeries series, People people, MessageSource messages) {
        this.series = series;
        this.people = people;
        this.messages = messages;
    }

    /**
     * A part of a mail, of the type {@code text/calendar; charset=utf-8; method=…}.
     *
     * @param meeting what it tells of
     * @param method {@code REQUEST}, or {@code CANCEL} for a meeting that does not take place
     * @param text iCalendar
     */
    public record Part(ListedOneOnOne meeting, String method, String text) {}

    /**
     * What tells the viewer's calendar of a meeting as it is now: a new one, one that was moved, or one that was skipped.
     * When its line has ended nobody changes it any more, and it does not take place.
     *
     * @param uid what calendars know it by
     * @param portal the address of the portal, with a slash at its end
     * @param organizer whom the mail comes from: programs believe a change only from the organizer, and put a meeting into
     *     nobody's calendar who is the organizer themselves
     * @return empty if there is no such meeting, or none that the viewer may see
     */
    @ForEmployees
    public Optional<Part> part(UUID uid, URI portal, String organizer) {
        return series.find(uid)
                .map(meeting -> meeting.skipped() || isOfLineOfToday(meeting) ? meeting : meeting.ended())
                .map(meeting -> part(meeting, portal, organizer));
    }

    private boolean isOfLineOfToday(ListedOneOnOne meeting) {
        return people.isManagedBy(meeting.employee().id(), meeting.manager().id());
    }

    private Part part(ListedOneOnOne meeting, URI portal, String organizer) {
        String method = meeting.skipped() ? CalendarText.CANCEL : CalendarText.REQUEST;
        String text = new CalendarText()
                .addInvitation(
                        meeting,
                        organizer,
                        CalendarFeeds.summary(messages, meeting),
                        portal.resolve(CalendarFeeds.PAGE))
                .text(method);
        return new Part(meeting, method, text);
    }
}
