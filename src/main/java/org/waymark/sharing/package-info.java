/**
 * What people write, and who reads it: drafts, what was shared of them and who opened it, for every kind that a module declares as a
 * {@link org.waymark.sharing.ContentKind}. It may use people and their lines, and knows no kind.
 *
 * <p>The manager's page, {@code /handover}, My data, {@code /privacy}, erasing, leaving and new keys follow from the declaration of a kind.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-one-engine.md">Decision: one engine</a>
 */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
