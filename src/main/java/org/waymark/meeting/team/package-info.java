/** What a manager sees of those who report to them, and the page with which they prepare for a 1:1. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "questionbank :: ui",
            "reflection",
            "reflection.question",
            "reflection.swap",
            "reflection.observation",
            "reflection :: ui",
            "careerpath",
            "sharing",
            "growth.plan",
            "growth.standing",
            "meeting.growth",
            "meeting.growth :: ui",
            "meeting.time",
            "meeting.series",
            "meeting.series :: ui",
            "meeting.wrapup",
            "meeting.wrapup :: ui",
            "meeting.note",
            "meeting.note :: ui",
            "meeting.handover",
            "meeting.handover :: ui"
        })
@NullMarked
package org.waymark.meeting.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
