/** What two people could ask next, and the question with which a 1:1 ends. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.wrapup.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
