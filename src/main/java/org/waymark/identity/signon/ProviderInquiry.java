package org.waymark.identity.signon;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.waymark.identity.session.ProviderSession;

/**
 * Asks a provider whether somebody may stay, by having it answer to a refresh token (RFC 6749, section 6). A provider that has closed an
 * account, or ended what the token belongs to, refuses it as an {@code invalid_grant}; whatever else goes wrong says nothing about anybody.
 */
@Component
class ProviderInquiry {

    /** How long a provider that did not answer, or wants to be left alone and does not say for how long, is asked nothing. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(15);

    /** However long it wants to be left alone. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Spring wants one to ask with, and sends it nowhere. */
    private static final OAuth2AccessToken NONE =
            new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "none", null, null);

    private final TokenDecoders decoders;
    private final RestClientRefreshTokenTokenResponseClient http = new RestClientRefreshTokenTokenResponseClient();

    ProviderInquiry(ProviderCalls calls, TokenDecoders decoders) {
        this.decoders = decoders;
        http.setRestClient(RestClient.builder()
                .requestFactory(calls.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new Refusals())
                .build());
    }

    /** What came back. */
    sealed interface Answer {

        /**
         * They may.
         *
         * @param token to ask with the next time
         */
        record Stays(String token) implements Answer {

            /** A secret is in here. */
            @Override
            public String toString() {
                return "Stays";
            }
        }

        /** They may not. */
        record Goes() implements Answer {}

        /**
         * It is not known.
         *
         * @param leftAlone how long the provider is asked nothing
         */
        record Unclear(Duration leftAlone) implements Answer {}
    }

    /**
     * Asks about somebody.
     *
     * @param who whom it let in, as it called them then
     * @param token what it gave last
     */
    Answer ask(ClientRegistration registration, ProviderSession who, String token) {
        try {
            OAuth2AccessTokenResponse answer = http.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(registration, NONE, new OAuth2RefreshToken(token, null)));
            return isAbout(registration, who, answer.getAdditionalParameters())
                    ? new Answer.Stays(
                            Objects.requireNonNull(answer.getRefreshToken()).getTokenValue())
                    : new Answer.Goes();
        } catch (OAuth2AuthorizationException e) {
            return refused(e);
        } catch (JwtException | RestClientException | HttpMessageConversionException e) {
            return new Answer.Unclear(LEFT_ALONE);
        }
    }

    /**
     * Whether an ID token that came along is about the same person of the same provider: OpenID Connect Core 1.0, section 12.2. None need
     * come.
     *
     * @throws JwtException if that cannot be told: the provider's keys are not to be had or just changed, or a clock is wrong
     */
    private boolean isAbout(ClientRegistration registration, ProviderSession who, Map<String, Object> more) {
        Object said = more.get(OidcParameterNames.ID_TOKEN);
        if (said == null) {
            return true;
        }
        Jwt token = decoders.createDecoder(registration).decode(said.toString());
        return who.issuer().equals(token.getClaimAsString("iss"))
                && Objects.requireNonNull(who.subject()).equals(token.getSubject());
    }

    private static Answer refused(OAuth2AuthorizationException refusal) {
        if (refusal.getCause() instanceof Unanswered unanswered) {
            return new Answer.Unclear(unanswered.leftAlone);
        }
        if (refusal.getCause() != null) {
            return new Answer.Unclear(LEFT_ALONE);
        }
        return OAuth2ErrorCodes.INVALID_GRANT.equals(refusal.getError().getErrorCode())
                ? new Answer.Goes()
                // It does answer, and others may have another answer.
                : new Answer.Unclear(Duration.ZERO);
    }

    /** An answer that is none. */
    private static final class Unanswered extends RestClientException {

        private static final long serialVersionUID = 1;

        private final transient Duration leftAlone;

        Unanswered(HttpHeaders headers) {
            super("Not answered");
            leftAlone = leftAlone(headers.getFirst(HttpHeaders.RETRY_AFTER));
        }

        /** A date in it is a moment of the provider's clock, and counts as nothing said. */
        private static Duration leftAlone(@Nullable String wish) {
            if (wish == null || !wish.matches("\\d{1,6}")) {
                return LEFT_ALONE;
            }
            Duration wanted = Duration.ofSeconds(Long.parseLong(wish));
            return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        }
    }

    /** A refusal is a 400 alone (RFC 6749, section 5.2): what a proxy or a server in trouble says is about nobody. */
    private static final class Refusals extends OAuth2ErrorResponseErrorHandler {

        @Override
        public void handleError(URI address, HttpMethod method, ClientHttpResponse response) throws IOException {
            if (response.getStatusCode().value() != HttpStatus.BAD_REQUEST.value()) {
                throw new Unanswered(response.getHeaders());
            }
            super.handleError(address, method, response);
        }
    }
}
