/**
 * What is said when Waymark does not start: one sentence with what to do, and a trace only for whoever asks for it.
 *
 * <p>Why a start fails is a {@code StartException}, whose sentence stands in the bundle below {@code base.start}.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-a-start-that-fails.md">Decision: a start that fails</a>
 */
@NullMarked
package org.waymark.base.start;

import org.jspecify.annotations.NullMarked;
