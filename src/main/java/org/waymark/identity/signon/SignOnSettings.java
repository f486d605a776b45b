package org.waymark.identity.signon;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.base.text.MailAddressRule;

/**
 * What the installation says of signing in.
 *
 * @param passwords whom passwords let in
 * @param breakGlass mail addresses of the administrators whom passwords let in although they let nobody else in
 * @param allowHttp whether a provider may be reached without encryption, as one on the same machine
 * @param checkEvery how often a provider is asked whether somebody whom it let in may stay; nothing or less for never
 * @param providers providers by their keys
 */
@ConfigurationProperties("waymark.sign-on")
record SignOnSettings(
        @DefaultValue("everybody") Passwords passwords,
        @DefaultValue Set<String> breakGlass,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("45s") Duration checkEvery,
        @DefaultValue Map<String, Configured> providers) {

    /** Whom passwords let in. */
    enum Passwords {
        EVERYBODY,
        BREAK_GLASS
    }

    /**
     * A provider.
     *
     * @param name what its button says; its key if there is none
     * @param offlineAccess whether it is asked for a refresh token, as some give none by themselves
     * @param roleClaim the claim that makes somebody more than an employee, null for none
     */
    record Configured(
            String issuer,
            String clientId,
            @DefaultValue("") String clientSecret,
            @Nullable String name,
            @DefaultValue("false") boolean offlineAccess,
            @Nullable String roleClaim,
            @DefaultValue("") String administrator,
            @DefaultValue("") String peopleTeam) {

        private Provider provider(String key) {
            RoleClaim roles = roleClaim == null || roleClaim.isBlank()
                    ? null
                    : new RoleClaim(roleClaim, administrator, peopleTeam);
            return new Provider(
                    new ProviderDetail(
                            key, name == null ? key : name, issuer, clientId, roles, true, offlineAccess, null),
                    clientSecret);
        }
    }

    /** By their keys. */
    Map<String, Provider> configured() {
        Map<String, Provider> all = new TreeMap<>();
        providers.forEach((key, configured) -> all.put(key, configured.provider(key)));
        return all;
    }

    /** Whether a password may let in whoever has this address. */
    boolean letsIn(String email) {
        return passwords == Passwords.EVERYBODY
                || breakGlass.stream()
                        .map(MailAddressRule::key)
                        .collect(Collectors.toSet())
                        .contains(MailAddressRule.key(email));
    }

    /** Secrets are in here. */
    @Override
    public String toString() {
        return "Sign-on by " + providers.keySet();
    }
}
