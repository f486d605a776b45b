package org.waymark.identity.factor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's second factor.
 *
 * @param since when an app makes codes for them, null if none does
 * @param passkeys how many passkeys they have
 * @param recoveryLeft how many recovery codes are left
 * @param required whether they have to have a second factor
 * @param changes what became of it lately, the latest first
 */
public record OwnFactor(
        @Nullable Instant since, int passkeys, int recoveryLeft, boolean required, List<FactorChange> changes) {

    /**
     * Whether something is asked for besides the password.
     *
     * @return true with an app, and with a passkey
     */
    public boolean isSetUp() {
        return since != null || passkeys > 0;
    }

    /**
     * Whether nothing is left once the app, or the one passkey, is removed.
     *
     * @return true as well for whoever has none
     */
    public boolean isLast() {
        return passkeys + (since == null ? 0 : 1) <= 1;
    }
}
