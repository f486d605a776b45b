/**
 * Seals what people write with a key of its author's own.
 *
 * <p>What people write goes through {@code TextVault}, and while they write it through {@code Autosave}. A new column with
 * sealed text belongs into {@code sealed_column}, or its texts are lost when their author gets a new key; {@code LeaverTest}
 * asks what becomes of it when they leave. Whoever erases something of their own calls {@code KeyRotation.request} in the same
 * transaction.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-sealed-text.md">Decision: sealed text</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
@NullMarked
package org.waymark.base.crypto;

import org.jspecify.annotations.NullMarked;
