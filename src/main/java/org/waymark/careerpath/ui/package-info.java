/** The pages on which people explore the ladders: the map, paths and roles, where these lead, and how they compare. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "careerpath",
            "careerpath.appeal",
            "careerpath.document",
            "careerpath.editing"
        })
@NullMarked
package org.waymark.careerpath.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
