/** One-on-ones: each package below is a module of its own and says what it may use. There is nothing here but them. */
@NullMarked
package org.waymark.meeting;

import org.jspecify.annotations.NullMarked;
