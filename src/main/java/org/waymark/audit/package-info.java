/** The audit trail: who changed accounts, trust, reporting lines and ladders, without what anybody wrote. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "organization.importing",
            "identity.session",
            "careerpath",
            "meeting.time"
        })
@NullMarked
package org.waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
