/** Accounts: signing in, staying signed in, and what an account is trusted with. */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
