/** The feed of one's calendar, and where one gets its address. */
@NullMarked
package org.waymark.meeting.calendar.ui;

import org.jspecify.annotations.NullMarked;
