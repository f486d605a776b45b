/**
 * The days of one-on-ones: one alone or a series, set, moved and skipped by the two people of a line, and what was
 * last.
 *
 * <p>Only {@code MeetingSeries} arranges days, and {@code MeetingKeeper} has series go on by themselves.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-series-and-calendars.md">Decision: series and calendars</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization", "reflection", "meeting.time"})
@NullMarked
package org.waymark.meeting.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
