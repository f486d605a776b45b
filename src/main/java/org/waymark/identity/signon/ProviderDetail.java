package org.waymark.identity.signon;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A provider at which people sign in, without its secret.
 *
 * @param key tells it from others, in addresses too: small letters, digits and hyphens
 * @param name what its button says, such as the company's word for it
 * @param issuer its address, as it calls itself in what it signs
 * @param clientId what it knows the portal by
 * @param roles what it says of somebody that makes them more than an employee, null for nothing
 * @param isConfigured whether it stands in the configuration, where no page changes it
 * @param offlineAccess whether it is asked for a refresh token, as some give none by themselves
 * @param waiting that it waits for a second administrator, until when it joins nobody and gives no roles; null if it does not
 */
public record ProviderDetail(
        String key,
        String name,
        String issuer,
        String clientId,
        @Nullable RoleClaim roles,
        boolean isConfigured,
        boolean offlineAccess,
        @Nullable ProviderWait waiting)
        implements Serializable {

    /**
     * One that gives a refresh token by itself or not at all. Whether it waits follows from who enters it.
     *
     * @param roles null for none
     */
    public ProviderDetail(
            String key, String name, String issuer, String clientId, @Nullable RoleClaim roles, boolean isConfigured) {
        this(key, name, issuer, clientId, roles, isConfigured, false, null);
    }
}
