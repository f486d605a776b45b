/**
 * Ladders brought in from files and tables, and handed out as such. Open, as Modulith lets no other module than its siblings
 * reach a nested one that is closed, and the demo company comes as files.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "careerpath",
            "careerpath.document",
            "careerpath.editing",
            "careerpath.editing :: ui"
        })
@NullMarked
package org.waymark.careerpath.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
