/**
 * Finding things by a few letters: what is sought, and who offers what is found.
 *
 * <p>What a module lets be found is a {@code SearchSource}, a bean of its own that asks what its pages ask; the search of
 * the frame gathers them.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-one-search.md">Decision: one search</a>
 */
@NullMarked
package org.waymark.base.search;

import org.jspecify.annotations.NullMarked;
