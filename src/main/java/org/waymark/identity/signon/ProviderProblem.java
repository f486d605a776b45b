package org.waymark.identity.signon;

import java.util.Locale;

/** Why a provider could not be kept as asked for. Nothing was changed then. */
public enum ProviderProblem {
    /** The key is not made of small letters, digits and hyphens, or is too long. */
    KEY_NOT_VALID,
    /** There is a provider of this key in the configuration. */
    KEY_TAKEN,
    /** There is no name, or a long one. */
    NAME_MISSING,
    /** The issuer is no address that begins with https://. */
    ISSUER_NOT_VALID,
    /** There is nothing by which the provider knows the portal. */
    CLIENT_MISSING,
    /** There is no secret; one that was entered for another issuer or client is not used for this one. */
    SECRET_MISSING;

    /**
     * The text that tells a person what to do.
     *
     * @return its key in the module's bundle
     */
    public String messageKey() {
        return "identity.signon.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
