package org.waymark.meeting.series;

import java.time.Instant;
import org.waymark.base.domain.PersonId;

/**
 * A meeting that somebody skipped a moment ago, so that they can undo it.
 *
 * @param id what does not take place; not what was asked for, if what was prepared went along to the next one
 * @param sequence what calendars would know it by
 * @param invited whether calendars had been told of it before
 * @param by who skipped it
 * @param at when
 */
public record SkippedMeeting(OneOnOneId id, int sequence, boolean invited, PersonId by, Instant at) {}
