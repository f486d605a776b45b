/** What is said when Waymark does not start: one sentence with what to do, and a trace only for whoever asks for it. */
@NullMarked
package org.waymark.base.start;

import org.jspecify.annotations.NullMarked;
