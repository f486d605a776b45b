/** The frame around every view, and the home page. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "company",
            "company :: ui",
            "organization",
            "identity.invitation",
            "questionbank",
            "reflection",
            "reflection :: ui",
            "meeting.time",
            "meeting.series",
            "meeting.series :: ui",
            "meeting.promise",
            "meeting.team",
            "careerpath",
            "growth",
            "handover",
            "notification",
            "setup"
        })
@NullMarked
package org.waymark.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
