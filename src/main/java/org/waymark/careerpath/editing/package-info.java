/** Ladders while they change: drafts, their review, the update that every change goes through, and the versions it leaves. */
@ApplicationModule(allowedDependencies = {"base", "organization", "careerpath", "careerpath.document"})
@NullMarked
package org.waymark.careerpath.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
