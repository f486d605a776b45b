/** Mail: what people are reminded of, and how it goes out once and only once. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "reflection",
            "meeting.time",
            "meeting.series",
            "meeting.calendar",
            "meeting.promise",
            "meeting.team"
        })
@NullMarked
package org.waymark.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
