/**
 * What two people have before them while they talk, planned or not, and as the record of it.
 *
 * <p>A talk that nobody planned is a one-on-one that is over from the start.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-we-just-talked.md">Decision: we just talked</a>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "reflection",
            "reflection.question",
            "reflection.swap",
            "reflection :: ui",
            "careerpath",
            "growth.plan",
            "meeting.time",
            "meeting.series",
            "meeting.series :: ui",
            "meeting.wrapup",
            "meeting.wrapup :: ui",
            "meeting.agenda",
            "meeting.agenda :: ui",
            "meeting.promise",
            "meeting.promise :: ui",
            "meeting.growth",
            "meeting.growth :: ui",
            "meeting.note",
            "meeting.note :: ui",
            "meeting.handover",
            "meeting.handover :: ui",
            "meeting.team :: ui"
        })
@NullMarked
package org.waymark.meeting.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
