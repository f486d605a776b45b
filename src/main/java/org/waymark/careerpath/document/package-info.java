/** What a ladder says, as a value that belongs to nobody, and the files in which it can be written down and read. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.waymark.careerpath.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
