package org.waymark.identity.signon;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Reads what providers sign, by their public keys alone: a token without a signature, or with one that the portal's own secret would make,
 * opens nothing. The keys of a provider are kept, and asked for anew when a token names one that is not known.
 */
@Component
class TokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private final RestTemplate http;
    private final Map<String, Decoders> known = new ConcurrentHashMap<>();

    private record Decoders(ClientRegistration registration, JwtDecoder idTokens, JwtDecoder logoutTokens) {}

    TokenDecoders(ProviderCalls calls) {
        this.http = new RestTemplate(calls.requests());
    }

    /** For ID tokens. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return of(registration).idTokens();
    }

    /** For logout tokens. */
    JwtDecoder logoutTokens(ClientRegistration registration) {
        return of(registration).logoutTokens();
    }

    private Decoders of(ClientRegistration registration) {
        return known.compute(
                registration.getRegistrationId(),
                (key, decoders) -> decoders != null && decoders.registration() == registration
                        ? decoders
                        : decoders(registration));
    }

    private Decoders decoders(ClientRegistration registration) {
        JWKSource<SecurityContext> keys = keys(registration);
        return new Decoders(
                registration,
                decoder(keys, new OidcIdTokenValidator(registration), JOSEObjectType.JWT),
                decoder(
                        keys,
                        new LogoutTokenValidator(registration),
                        JOSEObjectType.JWT,
                        new JOSEObjectType("logout+jwt")));
    }

    /** Whoever sends tokens with keys that nobody knows does not have the portal ask the provider each time. */
    private JWKSource<SecurityContext> keys(ClientRegistration registration) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(Objects.requireNonNull(
                                            registration.getProviderDetails().getJwkSetUri()))
                                    .toURL(),
                            this::read)
                    .refreshAheadCache(false)
                    .rateLimited(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new SignOnException(SignOnProblem.NOT_ANSWERING, e);
        }
    }

    private Resource read(URL address) throws IOException {
        try {
            String keys = http.getForObject(address.toString(), String.class);
            return new Resource(keys == null ? "" : keys, MediaType.APPLICATION_JSON_VALUE);
        } catch (RestClientException e) {
            throw new IOException("The provider's keys cannot be had", e);
        }
    }

    private static JwtDecoder decoder(
            JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> content, JOSEObjectType... types) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                // Which types there may be is looked at below.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        JwtTypeValidator type = new JwtTypeValidator(
                Stream.of(types).map(JOSEObjectType::getType).toList());
        type.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(type, new JwtTimestampValidator(), content));
        decoder.setClaimSetConverter(new ClaimTypeConverter(asSaid()));
        return decoder;
    }

    /** Whether an address is verified is taken as it was said: a text is no yes. */
    private static Map<String, Converter<Object, ?>> asSaid() {
        Map<String, Converter<Object, ?>> converters = OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters();
        converters.remove(StandardClaimNames.EMAIL_VERIFIED);
        return converters;
    }
}
