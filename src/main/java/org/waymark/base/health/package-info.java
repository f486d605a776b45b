/**
 * Whether the portal is well, for whoever runs it: what is amiss since when and what to do, and what is well. Never content.
 *
 * <p>What a module has to say of it is a {@code HealthReport}, a bean of its own; the page of administrators gathers them and knows no
 * module.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-is-it-well.md">Decision: is it well</a>
 */
@NullMarked
package org.waymark.base.health;

import org.jspecify.annotations.NullMarked;
