/**
 * Mail: what people are reminded of, and how it goes out once and only once.
 *
 * <p>A mail is planned in the transaction that calls for it, and put together as its receiver when it goes out.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-25-mail.md">Decision: mail goes out once</a>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "company",
            "organization",
            "organization.feed",
            "identity.factor",
            "identity.invitation",
            "questionbank",
            "reflection",
            "growth.plan",
            "growth.story",
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
