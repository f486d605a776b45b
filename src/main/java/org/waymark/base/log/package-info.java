/** What the log says of calls: one line for each that was refused or broke, and fewer the more there are. */
@NullMarked
package org.waymark.base.log;

import org.jspecify.annotations.NullMarked;
