package org.waymark.meeting.handover;

import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.time.LocalMeetingTime;

/**
 * A 1:1 of the viewer's with a manager of before, and how much of it the next one would read.
 *
 * @param id which
 * @param manager with whom
 * @param when on the viewer's clocks
 * @param points how many points of the viewer's own stand on its agenda
 * @param note whether the viewer wrote a note for both
 * @param promises how many promises either of the two made
 * @param kinds how many kinds of conversation it touched
 * @param handedOver whether today's manager can read it
 */
public record EarlierMeeting(
        OneOnOneId id,
        PersonId manager,
        LocalMeetingTime when,
        int points,
        boolean note,
        int promises,
        int kinds,
        boolean handedOver) {}
