package org.waymark.identity.signon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a logout token has to say: section 2.6 of OpenID Connect Back-Channel Logout 1.0. Spring Security has a validator of its own,
 * which is not public and asks the provider for its keys each time.
 */
class LogoutTokenValidator implements OAuth2TokenValidator<Jwt> {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final String issuer;
    private final String client;

    LogoutTokenValidator(ClientRegistration registration) {
        this.issuer = Objects.requireNonNull(registration.getProviderDetails().getIssuerUri());
        this.client = registration.getClientId();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean isOurs = issuer.equals(token.getClaimAsString(IdTokenClaimNames.ISS))
                && Objects.requireNonNullElse(token.getAudience(), List.of()).contains(client);
        boolean isComplete = token.getIssuedAt() != null
                && token.getId() != null
                && (token.getSubject() != null || token.getClaimAsString("sid") != null);
        boolean isLogout = token.getClaims().get("events") instanceof Map<?, ?> events
                && events.get(LOGOUT) instanceof Map<?, ?>
                // An ID token has one, and is no logout token.
                && !token.hasClaim(IdTokenClaimNames.NONCE);
        return isOurs && isComplete && isLogout
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST));
    }
}
