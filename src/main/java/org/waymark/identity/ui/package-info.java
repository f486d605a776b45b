/** The views of signing in and of one's own account. */
@NullMarked
package org.waymark.identity.ui;

import org.jspecify.annotations.NullMarked;
