/**
 * What a company says of itself in its portal: its name, logo and accent, a welcome, and whom to turn to about privacy.
 *
 * <p>It is part of every page, also before anybody has signed in, so each node keeps it in memory until it is told that it has changed.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-a-companys-own-words.md">Decision: a company's own words</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
