/**
 * What whoever signs in with a password shows besides it: codes of an app, and recovery codes for when that is lost; and passkeys,
 * which are both in one. How a lost one is reset
 * by two, and who has to have one. Open, as signing in and the pages of people ask for it.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-second-factor.md">Decision: a second factor</a>
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "company", "company :: ui", "organization", "identity.session", "identity.signon"
        })
@NullMarked
package org.waymark.identity.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
