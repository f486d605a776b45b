/** Where the texts come from that people read, and how what is named in them keeps its direction. */
@NullMarked
package org.waymark.base.ui.language;

import org.jspecify.annotations.NullMarked;
