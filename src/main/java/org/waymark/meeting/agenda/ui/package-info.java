/** An agenda, drawn for either of its two people. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.agenda.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
