/** What two people want to talk about: their agenda, and what each put on it unseen. */
@ApplicationModule(
        allowedDependencies = {"base", "questionbank", "questionbank :: ui", "meeting.series", "meeting.wrapup"})
@NullMarked
package org.waymark.meeting.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
