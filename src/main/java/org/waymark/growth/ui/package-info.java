/** The page for one's own growth. */
@NullMarked
package org.waymark.growth.ui;

import org.jspecify.annotations.NullMarked;
