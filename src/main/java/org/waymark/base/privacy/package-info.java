/**
 * What every module says of what people write, to the people themselves: what they share, what is theirs alone, and all that is
 * kept of them. The pages stand elsewhere and know no module.
 *
 * <p>What somebody writes is an {@code PersonalContentProvider} of its module, so that they find, withdraw and erase it at
 * {@code /privacy}, and its tables stand in the module's {@code MyDataProvider}: {@code MyDataTest} fails until it knows a new
 * table. What a table names by an address, a {@code MyDataNames} calls as people do. What must follow when words are erased
 * listens to {@code PersonalContentErased}. A {@code ContentKind} of {@code sharing} has all of this from its declaration.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-what-i-have-shared.md">Decision: what I have shared</a>
 */
@NullMarked
package org.waymark.base.privacy;

import org.jspecify.annotations.NullMarked;
