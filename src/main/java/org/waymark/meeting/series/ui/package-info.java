/** The list of one-on-ones, arranging them, and the zone in which one lives. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.series.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
