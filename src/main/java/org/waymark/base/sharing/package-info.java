/**
 * What everything has in common that gives words away: whom a page named, who that is, and what was withdrawn a moment ago.
 *
 * <p>Whatever gives words away takes the {@code NamedReader} whom the page named and has {@code Readers} confirm it in its own
 * transaction.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-named-reader.md">Decision: the reader whom the page named</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-one-engine.md">Decision: one engine</a>
 */
@NullMarked
package org.waymark.base.sharing;

import org.jspecify.annotations.NullMarked;
