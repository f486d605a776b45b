/**
 * The page to take along to a 1:1 on paper.
 *
 * <p>It is drawn by {@code OnePagePdf}.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-one-page-brief.md">Decision: one-page brief</a>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "reflection",
            "reflection.question",
            "sharing",
            "careerpath",
            "growth.standing",
            "meeting.time",
            "meeting.series",
            "meeting.wrapup",
            "meeting.agenda",
            "meeting.promise",
            "meeting.team"
        })
@NullMarked
package org.waymark.meeting.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
