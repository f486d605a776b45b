/** The places for notes on the pages around a 1:1. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.note.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
