/** The fictional company with which a new installation opens, so that everything can be tried at once. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "organization.importing",
            "identity",
            "careerpath.appeal",
            "careerpath.exchange",
            "questionbank",
            "questionbank.exchange",
            "reflection",
            "reflection.question",
            "reflection.swap",
            "reflection.observation",
            "meeting.time",
            "meeting.series",
            "meeting.wrapup",
            "meeting.agenda",
            "meeting.promise",
            "meeting.note",
            "growth",
            "growth.goal",
            "growth.plan",
            "growth.standing",
            "growth.story",
            "growth.strength",
            "sharing"
        })
@NullMarked
package org.waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
