package org.waymark.identity.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** Keeps of what a provider hands over the refresh token alone, in the session that it came with; nothing is asked for with the other one. */
@Component
class RefreshTokens implements OAuth2AuthorizedClientRepository {

    /** The first part of an interval in which nobody is asked about; the rest spreads those who came at the same time. */
    private static final double LEAST = 0.8;

    private final Duration every;
    private final ProviderTroubles troubles;
    private final Clock clock;

    RefreshTokens(SignOnSettings settings, ProviderTroubles troubles, Clock clock) {
        this.every = settings.checkEvery();
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Whether anybody is asked about at all. */
    boolean isWanted() {
        return every.isPositive();
    }

    /** How often somebody is asked about, at the least. */
    Duration every() {
        return every;
    }

    /** When somebody is asked about again. */
    Instant next() {
        double part = ThreadLocalRandom.current().nextDouble(LEAST, 1);
        return clock.instant().plusMillis((long) (every.toMillis() * part));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isWanted() || !(principal.getPrincipal() instanceof SignOnUser user)) {
            return;
        }
        OAuth2RefreshToken given = client.getRefreshToken();
        troubles.gave(user.provider(), given != null);
        if (given != null) {
            user.keep(new RefreshToken(client.getClientRegistration(), given.getTokenValue(), next()));
        }
    }

    // As Spring declares it.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String provider, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String provider, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        // It goes with the session.
    }
}
