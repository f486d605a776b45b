/** The page for one's own growth, and what the pages of its parts share. */
@NamedInterface("ui")
@NullMarked
package org.waymark.growth.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
