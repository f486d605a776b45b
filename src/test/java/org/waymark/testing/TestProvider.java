package org.waymark.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;

/**
 * A real provider (Spring Authorization Server) on a port of its own, at which whoever says a name is signed in. What it says of
 * somebody, and how it signs that, a test changes.
 */
public final class TestProvider implements AutoCloseable {

    /** What it knows the portal by. */
    public static final String CLIENT = "waymark";

    /** What the portal proves itself by. */
    public static final String SECRET = "a secret of the portal and the provider";

    private static final String SOMEBODY = "X-Somebody";

    private static @Nullable TestProvider shared;

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final List<String> redirects = Collections.synchronizedList(new ArrayList<>());
    private final RSAKey key = newKey();
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Consumer<JwtEncodingContext> says = token -> {};
    private volatile UnaryOperator<String> signs = token -> token;
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final List<String> shownTokens = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean givesRefreshTokens;
    private volatile @Nullable Integer trouble;

    /** The one of all tests in this process; it takes as long to start as a test. */
    public static synchronized TestProvider shared() {
        if (shared == null) {
            shared = new TestProvider();
        }
        return shared;
    }

    /** Starts one. */
    public TestProvider() {
        context.registerBean(TestProvider.class, () -> this);
        context.register(Setup.class);
        context.refresh();
    }

    /** How it calls itself. */
    public String issuer() {
        return "http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Lets a portal send people who come back to one of its addresses. */
    public void knows(int port, String providerKey) {
        redirects.add("http://localhost:" + port + "/login/oauth2/code/" + providerKey);
    }

    /** Somebody whose mail address it has verified. */
    public void has(String subject, String email) {
        has(subject, Map.of("email", email, "email_verified", true));
    }

    /** Somebody of whom it says these things. */
    public void has(String subject, Map<String, Object> claims) {
        people.put(subject, claims);
    }

    /** The mail address that it says of somebody. */
    public String emailOf(String subject) {
        return String.valueOf(Objects.requireNonNull(people.get(subject)).get("email"));
    }

    /** Changes what the tokens say from now on. */
    public void says(Consumer<JwtEncodingContext> change) {
        says = change;
    }

    /** Changes the signed tokens from now on. */
    public void signs(UnaryOperator<String> change) {
        signs = change;
    }

    /** From now on it gives refresh tokens, each of which counts once. */
    public void givesRefreshTokens() {
        givesRefreshTokens = true;
    }

    /** Somebody's account is closed: their refresh tokens count no more, and nobody is told. */
    public void disable(String subject) {
        disabled.add(subject);
    }

    /** From now on it answers to refresh tokens with this status alone, and with what a refusal says. */
    public void isInTrouble(int status) {
        trouble = status;
    }

    /** It is well again. */
    public void recovers() {
        trouble = null;
    }

    /** The refresh tokens with which it was asked, in their order, also while it was in trouble. */
    public List<String> shownTokens() {
        return List.copyOf(shownTokens);
    }

    /** As it was. */
    public void reset() {
        says = token -> {};
        signs = token -> token;
        givesRefreshTokens = false;
        disabled.clear();
        shownTokens.clear();
        recovers();
    }

    /** Somebody begins at a portal and signs in here; what comes back is where the browser is sent to then. */
    public String comeBack(Browser browser, String providerKey, String subject) {
        return authorize(
                browser.get("oauth2/authorization/" + providerKey)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow(),
                subject);
    }

    /** Somebody signs in at a portal by this provider; what comes back is the portal's answer. */
    public HttpResponse<String> signIn(Browser browser, String providerKey, String subject) {
        return browser.get(comeBack(browser, providerKey, subject));
    }

    /** Somebody who is signed in here is sent to an address of here, and from there back. */
    public String authorize(String address, String subject) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                .header(SOMEBODY, subject)
                .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** A logout token for the portal, with what a test changes in it. */
    public String logoutToken(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        change.accept(claims);
        return sign(key, claims.build());
    }

    /** Signs as this provider, or with a key that is not its own. */
    public static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Its key, or one that only looks like it. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("provider").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Not a configuration by its name, so that no portal of a test takes it for one of its own. */
    @EnableWebSecurity
    static class Setup {

        private final TestProvider provider;

        Setup(TestProvider provider) {
            this.provider = provider;
        }

        @Bean
        TomcatServletWebServerFactory server() {
            TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
            // Filters answer, but none is asked where nothing else would.
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean filters() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        /** A portal that starts later changes how threads of this process know who is there. */
        @Bean
        SecurityContextHolderStrategy contexts() {
            return new SecurityContextHolderStrategy() {
                @Override
                public void clearContext() {
                    SecurityContextHolder.clearContext();
                }

                @Override
                public SecurityContext getContext() {
                    return SecurityContextHolder.getContext();
                }

                @Override
                public void setContext(SecurityContext context) {
                    SecurityContextHolder.setContext(context);
                }

                @Override
                public SecurityContext createEmptyContext() {
                    return SecurityContextHolder.createEmptyContext();
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // It stays as the test has it.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return client();
                }
            };
        }

        private RegisteredClient client() {
            return RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantTypes(grants -> {
                        grants.add(AuthorizationGrantType.AUTHORIZATION_CODE);
                        if (provider.givesRefreshTokens) {
                            grants.add(AuthorizationGrantType.REFRESH_TOKEN);
                        }
                    })
                    .tokenSettings(
                            TokenSettings.builder().reuseRefreshTokens(false).build())
                    .redirectUris(known -> known.addAll(provider.redirects))
                    .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }

        @Bean
        OAuth2AuthorizationService authorizations() {
            OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
            return new OAuth2AuthorizationService() {
                @Override
                public void save(OAuth2Authorization authorization) {
                    kept.save(authorization);
                }

                @Override
                public void remove(OAuth2Authorization authorization) {
                    kept.remove(authorization);
                }

                @Override
                public @Nullable OAuth2Authorization findById(String id) {
                    return kept.findById(id);
                }

                @Override
                public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
                    OAuth2Authorization found = kept.findByToken(token, type);
                    return found != null && provider.disabled.contains(found.getPrincipalName()) ? null : found;
                }
            };
        }

        @Bean
        OAuth2TokenGenerator<OAuth2Token> tokens(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
            tokens.setJwtCustomizer(token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    provider.people
                            .getOrDefault(
                                    Objects.requireNonNull(token.<Authentication>getPrincipal())
                                            .getName(),
                                    Map.of())
                            .forEach(token.getClaims()::claim);
                    provider.says.accept(token);
                }
            });
            return new DelegatingOAuth2TokenGenerator(new OAuth2RefreshTokenGenerator(), context -> {
                Jwt token = tokens.generate(context);
                return token != null
                                && OidcParameterNames.ID_TOKEN.equals(
                                        context.getTokenType().getValue())
                        ? new Jwt(
                                provider.signs.apply(token.getTokenValue()),
                                token.getIssuedAt(),
                                token.getExpiresAt(),
                                token.getHeaders(),
                                token.getClaims())
                        : token;
            });
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http, SecurityContextHolderStrategy contexts) throws Exception {
            RequestHeaderAuthenticationFilter somebody = new RequestHeaderAuthenticationFilter();
            somebody.setPrincipalRequestHeader(SOMEBODY);
            somebody.setSecurityContextHolderStrategy(contexts);
            somebody.setExceptionIfHeaderMissing(false);
            PreAuthenticatedAuthenticationProvider anybody = new PreAuthenticatedAuthenticationProvider();
            anybody.setPreAuthenticatedUserDetailsService(name -> User.withUsername(name.getName())
                    .password("")
                    // It says in the token when that was.
                    .authorities(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))
                    .build());
            somebody.setAuthenticationManager(new ProviderManager(anybody));
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .addFilterBefore(somebody, LogoutFilter.class)
                    .addFilterBefore(this::beInTrouble, LogoutFilter.class)
                    .build();
        }

        private void beInTrouble(ServletRequest asked, ServletResponse answer, FilterChain chain)
                throws IOException, ServletException {
            String token = asked.getParameter(OAuth2ParameterNames.REFRESH_TOKEN);
            if (token != null) {
                provider.shownTokens.add(token);
            }
            Integer status = provider.trouble;
            if (token == null || status == null) {
                chain.doFilter(asked, answer);
                return;
            }
            ((HttpServletResponse) answer).setStatus(status);
            answer.setContentType("application/json");
            answer.getWriter().write("{\"error\": \"invalid_grant\"}");
        }
    }
}
