package org.waymark.meeting.series;

import java.time.LocalDate;
import org.waymark.meeting.time.LocalMeetingTime;

/**
 * The viewer's next 1:1 with their manager of today.
 *
 * @param id which
 * @param day the day that was set
 * @param when on the viewer's clocks
 */
public record NextOneOnOne(OneOnOneId id, LocalDate day, LocalMeetingTime when) {}
