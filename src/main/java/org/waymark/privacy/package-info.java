/** What people have shared, what is theirs alone, and all that is kept of them: theirs to see, to take along and to erase. */
@ApplicationModule(allowedDependencies = {"base", "company", "company :: ui", "organization"})
@NullMarked
package org.waymark.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
