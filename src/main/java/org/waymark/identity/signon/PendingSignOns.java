package org.waymark.identity.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * Who is on their way to a provider. They come back once, to the address that is of this provider alone: one provider cannot have the
 * portal hand over what another one answered (RFC 9700, section 4.4; RFC 9207 for those that say who they are).
 */
@Component
class PendingSignOns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ISSUER = "iss";

    private final HttpSessionOAuth2AuthorizationRequestRepository kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Providers providers;

    PendingSignOns(Providers providers) {
        this.providers = providers;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        kept.saveAuthorizationRequest(pending, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = kept.removeAuthorizationRequest(request, response);
        return pending != null && isFromThere(pending, request) ? pending : null;
    }

    private boolean isFromThere(OAuth2AuthorizationRequest pending, HttpServletRequest request) {
        String key = Objects.requireNonNull(pending.getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
        String said = request.getParameter(ISSUER);
        return request.getRequestURI().endsWith(SignOnConfigurer.RETURN + key)
                && (said == null
                        || providers
                                .find(key)
                                .map(Provider::issuer)
                                .filter(said::equals)
                                .isPresent());
    }
}
