/** Reflections before a 1:1: what somebody writes, what they share with whom, and who opened it. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organization",
            "questionbank",
            "questionbank :: ui",
            "sharing",
            "reflection.question",
            "reflection.swap",
            "reflection.observation"
        })
@NullMarked
package org.waymark.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
