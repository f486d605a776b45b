/**
 * Whether people take part, counted by department and month: never what they write, never who, and nothing from which it follows.
 *
 * <p>What is counted is decided by functions of the modules that know it ({@code participation_part}); it is counted by the database
 * alone, once a month is over.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-what-may-be-counted.md">Decision: what may be counted</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
