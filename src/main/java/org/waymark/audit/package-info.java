/**
 * The audit trail: who changed accounts, trust, reporting lines, ladders, the question bank and what the company says of itself, without what anybody wrote.
 *
 * <p>Accounts, their roles and links, and reporting lines are watched by triggers, which write the trail; a new kind of
 * change needs an {@code AuditKind} and its two texts.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-audit-trail.md">Decision: audit trail</a>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "organization.importing",
            "identity.session",
            "careerpath",
            "questionbank",
            "meeting.time"
        })
@NullMarked
package org.waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
