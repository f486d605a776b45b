/** The views around one-on-ones, and what is drawn of one that was handed over. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
