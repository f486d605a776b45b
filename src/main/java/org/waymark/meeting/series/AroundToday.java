package org.waymark.meeting.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.time.LocalMeetingTime;

/**
 * Where the one-on-ones of two people stand: what comes next and what was last.
 *
 * @param next the next 1:1, null if no day is set
 * @param day the day that was set for it, null if none is set
 * @param when it is on the viewer's clocks, null if no day is set
 * @param lastMet until when the two met at their latest 1:1 that was arranged and took place, null if there was none
 * @param earlierLadder what the latest 1:1 was held against, null if that is what holds today or if there was none
 */
public record AroundToday(
        @Nullable OneOnOneId next,
        @Nullable LocalDate day,
        @Nullable LocalMeetingTime when,
        @Nullable Instant lastMet,
        @Nullable EarlierLadder earlierLadder) {}
