/** The views around one-on-ones. */
@NullMarked
package org.waymark.meeting.ui;

import org.jspecify.annotations.NullMarked;
