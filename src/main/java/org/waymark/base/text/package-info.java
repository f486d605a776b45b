/**
 * What a text from outside has to be, wherever it comes from: composed, free of what cannot be seen, fit to be kept.
 *
 * <p>What names something is a {@code OneLine}; how long words may be says {@code TextRule}; a mail address is what
 * {@code MailAddressRule} says; a person is named to somebody by {@code PersonReference.called()} or {@code firstName()}, which
 * tell two of one name apart.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-texts-from-outside.md">Decision: texts from outside</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-one-key-of-an-address.md">Decision: one key of an address</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-told-apart.md">Decision: told apart</a>
 */
@NullMarked
package org.waymark.base.text;

import org.jspecify.annotations.NullMarked;
