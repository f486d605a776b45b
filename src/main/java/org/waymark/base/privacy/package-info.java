/**
 * What every module says of what people write, to the people themselves: what they share, what is theirs alone, and all that is
 * kept of them. The pages stand elsewhere and know no module.
 */
@NullMarked
package org.waymark.base.privacy;

import org.jspecify.annotations.NullMarked;
