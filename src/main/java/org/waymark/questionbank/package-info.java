/**
 * The eight kinds of career conversation and the questions that open them: those that come with Waymark stand in files, those of the
 * company in tables.
 *
 * @see <a href="../../../../../../docs/questions.md">The question bank</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.questionbank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
