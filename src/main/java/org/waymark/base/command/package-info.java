/** Commands that run without a browser. */
@NullMarked
package org.waymark.base.command;

import org.jspecify.annotations.NullMarked;
