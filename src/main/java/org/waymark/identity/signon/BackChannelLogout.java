package org.waymark.identity.signon;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.base.domain.Failure;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.ProviderSession;
import org.waymark.identity.session.Revoking;

/**
 * Where a provider tells, without a browser, that somebody's session there has ended (OpenID Connect Back-Channel Logout 1.0): what rests
 * on it here ends at once, on all nodes, and so do its open pages. The provider proves itself by what it signs.
 */
class BackChannelLogout extends OncePerRequestFilter {

    /** The provider's key follows. */
    static final String ADDRESS = "/logout/connect/back-channel/";

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private static final String KEY = "key";

    private final RequestMatcher told =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS + "{" + KEY + "}");
    private final Registrations registrations;
    private final TokenDecoders decoders;
    private final Revoking revoking;

    BackChannelLogout(Registrations registrations, TokenDecoders decoders, Revoking revoking) {
        this.registrations = registrations;
        this.decoders = decoders;
        this.revoking = revoking;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestMatcher.MatchResult match = told.matcher(request);
        if (!match.isMatch()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!isDone(Objects.requireNonNull(match.getVariables().get(KEY)), request.getParameter("logout_token"))) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"error\":\"invalid_request\"}");
        }
    }

    private boolean isDone(String key, @Nullable String text) {
        try {
            // Anybody may send something here: what is no signed token has no provider asked what it says of itself.
            if (text == null || !isSigned(text)) {
                return false;
            }
            ClientRegistration registration = registrations.findByRegistrationId(key);
            if (registration == null) {
                return false;
            }
            Jwt token = decoders.logoutTokens(registration).decode(text);
            ProviderSession ended = new ProviderSession(
                    Objects.requireNonNull(registration.getProviderDetails().getIssuerUri()),
                    token.getSubject(),
                    token.getClaimAsString("sid"));
            return RunAs.operator(() -> {
                revoking.endedAtProvider(ended);
                return true;
            });
        } catch (JwtException | AuthenticationException e) {
            LOG.warn("A provider was not believed that a session has ended: {}", Failure.describe(e));
            return false;
        }
    }

    private static boolean isSigned(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            return token.getJWTClaimsSet() != null;
        } catch (ParseException _) {
            return false;
        }
    }
}
