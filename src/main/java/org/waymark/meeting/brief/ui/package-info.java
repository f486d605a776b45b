/** The brief as a file. */
@NullMarked
package org.waymark.meeting.brief.ui;

import org.jspecify.annotations.NullMarked;
