/** The views of signing in at providers. */
@NullMarked
package org.waymark.identity.signon.ui;

import org.jspecify.annotations.NullMarked;
