/** View pieces that more than one module shows. */
@NullMarked
package org.waymark.base.ui;

import org.jspecify.annotations.NullMarked;
