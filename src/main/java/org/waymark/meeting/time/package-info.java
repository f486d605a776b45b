/** When one-on-ones are: a time on the clocks of a zone, and in which zone somebody lives. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.waymark.meeting.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
