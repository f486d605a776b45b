/** Finding things by a few letters: what is sought, and who offers what is found. */
@NullMarked
package org.waymark.base.search;

import org.jspecify.annotations.NullMarked;
