/** The page that switches mail off. */
@NullMarked
package org.waymark.notification.ui;

import org.jspecify.annotations.NullMarked;
