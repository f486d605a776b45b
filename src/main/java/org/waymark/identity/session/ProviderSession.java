package org.waymark.identity.session;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody has at a provider, on which one here rests.
 *
 * @param issuer the provider, as it calls itself
 * @param subject the person, as the provider calls them, null for whoever has the session
 * @param sid the provider's name for that session, null if it gives none
 */
public record ProviderSession(
        String issuer, @Nullable String subject, @Nullable String sid) implements Serializable {}
