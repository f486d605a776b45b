/** The pages on which the People team writes ladders, looks through what has changed and publishes it. */
@NamedInterface("ui")
@NullMarked
package org.waymark.careerpath.editing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
