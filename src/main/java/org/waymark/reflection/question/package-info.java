/**
 * Questions as they are put to people, of the bank or in own words: as they read, as they are proposed and offered, and which were put
 * to somebody before. Open, as the modules of meetings show them.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "questionbank"})
@NullMarked
package org.waymark.reflection.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
