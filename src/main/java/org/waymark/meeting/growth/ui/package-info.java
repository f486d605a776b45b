/** What a manager is wished of in growth plans and how they take it on, and what of growth is offered for an agenda. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.growth.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
