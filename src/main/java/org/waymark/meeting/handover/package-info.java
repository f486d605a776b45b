/**
 * What stays of one-on-ones: what a new manager reads of them, and what each of the two finds again, takes along and
 * erases.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "meeting.time",
            "meeting.series",
            "meeting.agenda",
            "meeting.promise",
            "meeting.note"
        })
@NullMarked
package org.waymark.meeting.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
