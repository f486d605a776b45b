package org.waymark.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import org.waymark.identity.session.ProviderSession;
import org.waymark.identity.signon.Recognition.Recognized;

/** Makes a principal of the portal's own of what a provider has said and what Spring Security has found to be right. */
@Component
class SignOnUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** How far the clocks of the two may be apart, as for all that stands in a token. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final OidcUserService information = new OidcUserService();
    private final Providers providers;
    private final Recognition recognition;
    private final Clock clock;

    SignOnUsers(Providers providers, Recognition recognition, ProviderCalls calls, Clock clock) {
        this.providers = providers;
        this.recognition = recognition;
        this.clock = clock;
        RestTemplate http = new RestTemplate(calls.requests());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService asking = new DefaultOAuth2UserService();
        asking.setRestOperations(http);
        information.setOauth2UserService(asking);
        // As it was said, as in TokenDecoders.
        information.setClaimTypeConverterFactory(registration -> claims -> claims);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Provider provider = whoSaysIt(request.getClientRegistration());
        OidcUserInfo said = information.loadUser(request).getUserInfo();
        Map<String, Object> more = said == null ? Map.of() : said.getClaims();
        OidcIdToken token = request.getIdToken();
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(token.getClaims());
        String subject = Objects.requireNonNull(token.getSubject());
        Recognized recognized = recognition.recognize(provider, subject, SaidAddress.in(token.getClaims(), more), all);
        return new SignOnUser(
                recognized.person(),
                Stream.concat(recognized.account().getAuthorities().stream(), proof(token))
                        .toList(),
                provider.key(),
                new ProviderSession(provider.issuer(), subject, token.getClaimAsString("sid")),
                token.getTokenValue());
    }

    /**
     * What was found to be right was so for the provider as it was when they came back. One that stands for others by now would have its
     * word counted under another name, or as released when it was not.
     */
    private Provider whoSaysIt(ClientRegistration registration) {
        return providers
                .find(registration.getRegistrationId())
                .filter(now ->
                        now.issuer().equals(registration.getProviderDetails().getIssuerUri())
                                && now.detail().clientId().equals(registration.getClientId()))
                .orElseThrow(() -> new SignOnException(SignOnProblem.START_AGAIN));
    }

    /**
     * That somebody has shown who they are, as of when they did so at the provider: they may have been signed in there for hours. None if
     * it does not say when, or says a time that is still to come.
     */
    private Stream<GrantedAuthority> proof(OidcIdToken token) {
        Instant shown = token.getAuthenticatedAt();
        return shown == null || shown.isAfter(clock.instant().plus(SKEW))
                ? Stream.empty()
                : Stream.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                        .issuedAt(shown)
                        .build());
    }
}
