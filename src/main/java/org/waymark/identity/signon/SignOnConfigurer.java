package org.waymark.identity.signon;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.waymark.identity.session.Revoking;

/** Puts signing in at providers into the chain of filters: authorization code with PKCE, state and nonce, by Spring Security. */
@Component
@ConditionalOnWebApplication
public class SignOnConfigurer {

    /** Where signing in at a provider begins; its key follows. */
    static final String BEGIN = "/oauth2/authorization/";

    /** Where one comes back to from a provider; its key follows. */
    static final String RETURN = "/login/oauth2/code/";

    private final Registrations registrations;
    private final PendingSignOns pending;
    private final SignOnUsers users;
    private final SignOnFailures failures;
    private final RefreshTokens refreshTokens;
    private final ProviderCalls calls;
    private final BackChannelLogout backChannel;
    private final String portal;
    private final Duration longest;

    SignOnConfigurer(
            Registrations registrations,
            PendingSignOns pending,
            SignOnUsers users,
            SignOnFailures failures,
            RefreshTokens refreshTokens,
            ProviderCalls calls,
            TokenDecoders decoders,
            Revoking revoking,
            @Value("${waymark.url:}") String portal,
            @Value("${waymark.sessions.longest:12h}") Duration longest) {
        this.registrations = registrations;
        this.pending = pending;
        this.users = users;
        this.failures = failures;
        this.refreshTokens = refreshTokens;
        this.calls = calls;
        this.backChannel = new BackChannelLogout(registrations, decoders, revoking);
        this.portal = portal.replaceFirst("/$", "");
        this.longest = longest;
    }

    /**
     * Adds it to a chain.
     *
     * @param http the chain that signs people in
     * @param page the address of the sign-in page
     * @throws Exception as Spring Security does
     */
    public void addTo(HttpSecurity http, String page) throws Exception {
        http.addFilterBefore(backChannel, CsrfFilter.class);
        http.setSharedObject(LogoutSuccessHandler.class, new SignOutAtProvider(registrations, portal, page));
        http.oauth2Login(signOn -> signOn.loginPage(page)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(refreshTokens)
                .authorizationEndpoint(
                        begin -> begin.authorizationRequestResolver(requests()).authorizationRequestRepository(pending))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(users))
                .failureHandler(failures)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(failures);
                        return filter;
                    }
                }));
    }

    /** Asked how old a sign-in there may be, a provider says how old it is. As old as a session may be here, so that nobody is asked more often. */
    private OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGIN.substring(0, BEGIN.length() - 1));
        requests.setAuthorizationRequestCustomizer(request ->
                request.additionalParameters(more -> more.put("max_age", String.valueOf(longest.toSeconds()))));
        return requests;
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(calls.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
