/** The page of a 1:1, and keeping a talk that nobody planned. */
@NullMarked
package org.waymark.meeting.talk.ui;

import org.jspecify.annotations.NullMarked;
