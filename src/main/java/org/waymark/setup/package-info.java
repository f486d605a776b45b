/**
 * What is left to do before a company can use its portal: the steps that modules tell, and what administrators said about them. The shell
 * shows it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-set-up.md">Decision: set-up</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
