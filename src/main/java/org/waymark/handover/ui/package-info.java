/** The page on which somebody hands over. */
@NullMarked
package org.waymark.handover.ui;

import org.jspecify.annotations.NullMarked;
