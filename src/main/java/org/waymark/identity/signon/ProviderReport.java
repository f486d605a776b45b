package org.waymark.identity.signon;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a provider says of itself, as far as it matters here.
 *
 * @param isAnswering whether it says anything, and calls itself as it is asked for
 * @param findings what was found, each of which can be put into words
 */
public record ProviderReport(boolean isAnswering, List<Finding> findings) implements Serializable {

    /** What is looked for. */
    public enum Subject {
        /** Where people sign in. */
        AUTHORIZATION_ENDPOINT,
        /** Where the portal asks who it was. */
        TOKEN_ENDPOINT,
        /** What it signs with. */
        JWKS_URI,
        /** Where the portal asks for the mail address if the token does not say it. */
        USERINFO_ENDPOINT,
        /** Where people sign out. */
        END_SESSION_ENDPOINT,
        /** Whether it tells the portal that somebody has signed out. */
        BACKCHANNEL_LOGOUT,
        /** Whether a stolen code is of no use. */
        PROOF_KEY,
        /** Whether it says that a mail address is verified; some do and do not say so. */
        VERIFIED_ADDRESS
    }

    /**
     * Something that was looked for.
     *
     * @param subject what
     * @param isThere whether the provider says it
     * @param value an address of the provider's, empty where it is about none
     */
    public record Finding(Subject subject, boolean isThere, String value) implements Serializable {}

    static ProviderReport none() {
        return new ProviderReport(false, List.of());
    }

    static ProviderReport of(Map<String, Object> metadata) {
        Stream<Finding> addresses = Stream.of(
                        Subject.AUTHORIZATION_ENDPOINT,
                        Subject.TOKEN_ENDPOINT,
                        Subject.JWKS_URI,
                        Subject.USERINFO_ENDPOINT,
                        Subject.END_SESSION_ENDPOINT)
                .map(subject -> {
                    Object address = metadata.get(subject.name().toLowerCase(Locale.ROOT));
                    return new Finding(subject, address != null, address == null ? "" : address.toString());
                });
        Stream<Finding> others = Stream.of(
                new Finding(
                        Subject.BACKCHANNEL_LOGOUT,
                        Boolean.TRUE.equals(metadata.get("backchannel_logout_supported")),
                        ""),
                new Finding(Subject.PROOF_KEY, lists(metadata, "code_challenge_methods_supported", "S256"), ""),
                new Finding(Subject.VERIFIED_ADDRESS, lists(metadata, "claims_supported", "email_verified"), ""));
        return new ProviderReport(true, Stream.concat(addresses, others).toList());
    }

    private static boolean lists(Map<String, Object> metadata, String name, String value) {
        return metadata.getOrDefault(name, Set.of()) instanceof Collection<?> values && values.contains(value);
    }
}
