/** Accounts: signing in, and what an account is trusted with. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "company",
            "company :: ui",
            "organization",
            "organization.check",
            "organization.feed",
            "organization.importing",
            "organization.leaver",
            "identity.factor",
            "identity.invitation",
            "identity.session",
            "identity.signon"
        })
@NullMarked
package org.waymark.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
