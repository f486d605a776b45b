/** The views of second factors. */
@NullMarked
package org.waymark.identity.factor.ui;

import org.jspecify.annotations.NullMarked;
