package org.waymark.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What Spring Security knows of each provider. The provider says most of it by itself (OpenID Connect Discovery), which is asked for when
 * somebody is about to sign in and kept for a while, so that the portal starts while a provider is down.
 */
@Component
class Registrations implements ClientRegistrationRepository {

    /** How long what a provider says of itself is taken for true. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** How long one that did not answer is not asked again: anybody may have it asked, by the address of its button. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    /** For a refresh token: OpenID Connect Core 1.0, section 11. */
    private static final String OFFLINE_ACCESS = "offline_access";

    private static final String END_SESSION = "end_session_endpoint";

    /** What is asked of a provider and can be called by the portal or the browser. */
    private static final Set<String> ENDPOINTS =
            Set.of("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", END_SESSION);

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final Providers providers;
    private final ProviderCalls calls;
    private final RestClient http;
    private final Clock clock;
    private final String redirect;
    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    /** For each provider, so that one is asked once, however many wait for its answer. */
    private final Map<String, Lock> asking = new ConcurrentHashMap<>();

    /** Without a registration for one that did not answer. */
    private record Kept(Provider provider, @Nullable ClientRegistration registration, Instant until) {}

    Registrations(Providers providers, ProviderCalls calls, Clock clock, @Value("${waymark.url:}") String portal) {
        this.providers = providers;
        this.calls = calls;
        this.http = RestClient.builder().requestFactory(calls.requests()).build();
        this.clock = clock;
        // Where the installation says its address, no header of a request does.
        this.redirect = (portal.isEmpty() ? "{baseUrl}" : portal.replaceFirst("/$", "")) + SignOnConfigurer.RETURN
                + "{registrationId}";
    }

    /**
     * Finds what is known of a provider.
     *
     * @return null if there is none
     * @throws SignOnException if it does not answer, or did not a moment ago
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String key) {
        Provider provider = providers.find(key).orElse(null);
        if (provider == null) {
            known.remove(key);
            asking.remove(key);
            return null;
        }
        Kept kept = kept(provider).orElseGet(() -> askOnce(provider));
        if (kept.registration() == null) {
            throw new SignOnException(SignOnProblem.NOT_ANSWERING);
        }
        return kept.registration();
    }

    private Optional<Kept> kept(Provider provider) {
        return Optional.ofNullable(known.get(provider.key()))
                .filter(kept -> kept.provider().equals(provider) && kept.until().isAfter(clock.instant()));
    }

    private Kept askOnce(Provider provider) {
        Lock lock = asking.computeIfAbsent(provider.key(), key -> new ReentrantLock());
        lock.lock();
        try {
            return kept(provider).orElseGet(() -> ask(provider));
        } finally {
            lock.unlock();
        }
    }

    private Kept ask(Provider provider) {
        try {
            Kept answer =
                    new Kept(provider, registration(provider), clock.instant().plus(KEPT));
            known.put(provider.key(), answer);
            return answer;
        } catch (SignOnException e) {
            known.put(provider.key(), new Kept(provider, null, clock.instant().plus(LEFT_ALONE)));
            throw e;
        }
    }

    /** Where one signs out at a provider, null if it has no such place. */
    static @Nullable String endSession(ClientRegistration registration) {
        return registration.getProviderDetails().getConfigurationMetadata().get(END_SESSION) instanceof String address
                ? address
                : null;
    }

    /**
     * Asks a provider what it says of itself.
     *
     * @throws SignOnException if it does not answer, or not as itself
     */
    Map<String, Object> metadata(String issuer) {
        if (!calls.allows(issuer)) {
            throw new SignOnException(SignOnProblem.NOT_ANSWERING);
        }
        Map<String, Object> metadata = read(issuer);
        boolean isItself = issuer.equals(metadata.get("issuer"));
        boolean isReachable = ENDPOINTS.stream()
                .flatMap(endpoint -> Stream.ofNullable(metadata.get(endpoint)))
                .allMatch(address -> address instanceof String text && calls.allows(text));
        if (!isItself || !isReachable) {
            throw new SignOnException(SignOnProblem.NOT_ANSWERING);
        }
        return metadata;
    }

    private Map<String, Object> read(String issuer) {
        try {
            Map<String, Object> metadata = http.get()
                    .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(METADATA);
            return metadata == null ? Map.of() : metadata;
        } catch (RestClientException | IllegalArgumentException e) {
            throw new SignOnException(SignOnProblem.NOT_ANSWERING, e);
        }
    }

    private ClientRegistration registration(Provider provider) {
        try {
            return ClientRegistrations.fromOidcConfiguration(metadata(provider.issuer()))
                    .registrationId(provider.key())
                    .clientName(provider.detail().name())
                    .clientId(provider.detail().clientId())
                    .clientSecret(provider.secret())
                    .redirectUri(redirect)
                    .scope(
                            provider.detail().offlineAccess()
                                    ? List.of(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE, OFFLINE_ACCESS)
                                    : List.of(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE))
                    // The code is of use to nobody who did not begin.
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new SignOnException(SignOnProblem.NOT_ANSWERING, e);
        }
    }
}
