/** The document as a page, as paper and as a file. */
@NullMarked
package org.waymark.growth.document.ui;

import org.jspecify.annotations.NullMarked;
