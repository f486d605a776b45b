/** The eight kinds of career conversation and the questions that open them. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.waymark.questionbank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
