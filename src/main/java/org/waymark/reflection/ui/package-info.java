/** The views in which somebody reflects. */
@NullMarked
package org.waymark.reflection.ui;

import org.jspecify.annotations.NullMarked;
