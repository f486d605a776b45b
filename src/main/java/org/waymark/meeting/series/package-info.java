/**
 * The days of one-on-ones: one alone or a series, set, moved and skipped by the two people of a line, and what was
 * last.
 */
@ApplicationModule(allowedDependencies = {"base", "organization", "reflection", "meeting.time"})
@NullMarked
package org.waymark.meeting.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
