/** What a manager is wished of in growth plans, and how they take it on. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.growth.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
