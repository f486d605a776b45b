/** Seals what people write with a key of its author's own. */
@NullMarked
package org.waymark.base.crypto;

import org.jspecify.annotations.NullMarked;
