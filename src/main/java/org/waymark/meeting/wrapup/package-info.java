/**
 * One 1:1 as both of its people keep it: whether it takes words, wrapped up to a record, and which kinds of
 * conversation it touched.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "questionbank :: ui",
            "reflection",
            "reflection :: ui",
            "reflection.question",
            "meeting.time",
            "meeting.series"
        })
@NullMarked
package org.waymark.meeting.wrapup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
