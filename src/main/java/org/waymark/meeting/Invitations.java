package org.waymark.meeting;

import java.net.URI;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** The calendar part of a mail that tells somebody of a 1:1. Sending it is not done here. */
@Service
@DeniedByDefault
public class Invitations {

    private final MeetingSeries series;
    private final MessageSource messages;

    Invitations(MeetingSeries series, MessageSource messages) {
        this.series = series;
        this.messages = messages;
    }

    /**
     * A part of a mail, of the type {@code text/calendar; charset=utf-8; method=…}.
     *
     * @param method {@code REQUEST}, or {@code CANCEL} for a meeting that does not take place
     * @param text iCalendar
     */
    public record Part(String method, String text) {}

    /**
     * What tells the viewer's calendar of a meeting as it is now: a new one, one that was moved, or one that was skipped.
     *
     * @param id which
     * @param portal the address of the portal, with a slash at its end
     * @return empty if there is no such meeting, or none that the viewer may see
     */
    @ForEmployees
    public Optional<Part> part(OneOnOneId id, URI portal) {
        return series.find(id).map(meeting -> {
            String method = meeting.skipped() ? CalendarText.CANCEL : CalendarText.REQUEST;
            String text = new CalendarText()
                    .addInvitation(
                            meeting, CalendarFeeds.summary(messages, meeting), portal.resolve(CalendarFeeds.PAGE))
                    .text(method);
            return new Part(method, text);
        });
    }
}
