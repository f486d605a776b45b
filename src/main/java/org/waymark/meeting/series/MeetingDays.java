package org.waymark.meeting.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * When a person meets the viewer, or the viewer their own manager.
 *
 * @param employee who reports: that person, or the viewer
 * @param next the next 1:1, null if none is set
 * @param last the day of the latest 1:1 that is over, null if there was none
 */
public record MeetingDays(
        PersonId employee,
        @Nullable NextOneOnOne next,
        @Nullable LocalDate last) {}
