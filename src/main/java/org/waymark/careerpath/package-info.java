/** Career paths: tracks, roles, steps between them, and what each role expects. */
@ApplicationModule(allowedDependencies = {"base", "organization", "careerpath.document"})
@NullMarked
package org.waymark.careerpath;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
