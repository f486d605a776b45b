/**
 * Signing in at the company's own providers (OpenID Connect): which there are, whom they stand for here, and what else than them lets
 * somebody in.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-sign-on.md">Decision: sign-on</a>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "company",
            "company :: ui",
            "organization",
            "organization.leaver",
            "identity.session"
        })
@NullMarked
package org.waymark.identity.signon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
