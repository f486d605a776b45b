package org.waymark.identity.session;

import org.waymark.base.security.SignedIn;

/** A principal whom a provider let in, and who goes when the provider says so. */
public interface SignedInAtProvider extends SignedIn {

    /**
     * What the session rests on.
     *
     * @return the session at the provider
     */
    ProviderSession providerSession();
}
