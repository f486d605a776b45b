/**
 * When one-on-ones are: a time on the clocks of a zone, and in which zone somebody lives.
 *
 * <p>A one-on-one keeps its time on the clocks of a zone; instants are computed late, and views tell a {@code LocalMeetingTime}, which
 * is the time on the viewer's clocks.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-series-and-calendars.md">Decision: series and calendars</a>
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.waymark.meeting.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
