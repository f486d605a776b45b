/** The team, the page with which a manager prepares, and parts of it that other pages show. */
@NamedInterface("ui")
@NullMarked
package org.waymark.meeting.team.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
