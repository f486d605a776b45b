/**
 * Where people are signed in: sessions on all nodes, devices on which somebody stays signed in, and how either ends. Open, as the
 * trail tells who was signed out.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "base")
@NullMarked
package org.waymark.identity.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
