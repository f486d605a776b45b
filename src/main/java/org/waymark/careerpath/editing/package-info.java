/**
 * Ladders while they change: drafts, their review, the update that every change goes through, and the versions it leaves.
 *
 * <p>A path changes through {@code PathUpdate} alone, after {@code PathStore.lockAll}, and each change becomes a version.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-24-drafts-and-versions.md">Decision: drafts and versions</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization", "careerpath", "careerpath.document"})
@NullMarked
package org.waymark.careerpath.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
