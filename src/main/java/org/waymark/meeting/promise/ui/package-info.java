/** Promises, making one, and telling what became of it. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.promise.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
