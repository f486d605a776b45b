package org.waymark.identity.factor;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of somebody's second factor.
 *
 * @param what it is
 * @param at when
 * @param by who did it, told apart from others of their name; null for the person themself and for whoever runs the server
 */
public record FactorChange(What what, Instant at, @Nullable String by) {

    /** The kinds; the database has the same names. */
    public enum What {
        /** An app makes codes for them from now on. */
        FACTOR_ADDED,
        /** They removed it. */
        FACTOR_REMOVED,
        /** Somebody else took it away, as it was lost. */
        FACTOR_RESET,
        /** They, or whoever had it, used a recovery code. */
        RECOVERY_CODE_USED,
        /** They have other recovery codes from now on. */
        RECOVERY_CODES_MADE,
        /** They sign in with a passkey from now on. */
        PASSKEY_ADDED,
        /** They removed a passkey. */
        PASSKEY_REMOVED,
        /** A passkey of theirs was refused: it had signed more often before, so there may be a copy. */
        PASSKEY_REFUSED;

        /**
         * The word for this kind in bundles.
         *
         * @return such as {@code factor-added}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
