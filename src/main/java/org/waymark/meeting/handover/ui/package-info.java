/** What is drawn of a one-on-one that was handed over. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.handover.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
