/**
 * What has to be settled before a company can use its portal, for the administrator who begins.
 *
 * <p>A step is a {@code SetUpStep}, a bean of the module that knows whether it is done; the page of set-up gathers them and knows no
 * module.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-set-up.md">Decision: set-up</a>
 */
@NullMarked
package org.waymark.base.setup;

import org.jspecify.annotations.NullMarked;
