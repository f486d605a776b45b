/**
 * What people write, and who reads it: drafts, what was shared of them and who opened it, for every kind that a module declares as a
 * {@link org.waymark.sharing.ContentKind}. It may use people and their lines, and knows no kind.
 */
@ApplicationModule(allowedDependencies = {"base", "organization"})
@NullMarked
package org.waymark.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
