/** What two people promise each other, and what became of it. */
@ApplicationModule(allowedDependencies = {"base", "organization", "meeting.series", "meeting.wrapup"})
@NullMarked
package org.waymark.meeting.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
