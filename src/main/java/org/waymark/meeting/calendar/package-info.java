/** One-on-ones in calendar programs: a feed, and what a mail tells a calendar. Sending mail is not done here. */
@ApplicationModule(allowedDependencies = {"base", "organization", "meeting.time", "meeting.series"})
@NullMarked
package org.waymark.meeting.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
