/**
 * AccountInvitations: who asked for a sign-in link for whom, how it gets there without anybody else seeing it, and what became of it. Open, as
 * accounts are closed with it.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-links-that-nobody-sees.md">Decision: links that nobody sees</a>
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "identity.signon"})
@NullMarked
package org.waymark.identity.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
