/** What a text from outside has to be, wherever it comes from: composed, free of what cannot be seen, fit to be kept. */
@NullMarked
package org.waymark.base.text;

import org.jspecify.annotations.NullMarked;
