package org.waymark.identity.factor;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What browsers bind a passkey to: the address where people reach the portal, as the installation states it, and its host. Another
 * host, or a page that only looks like ours, gets no answer from a passkey of here.
 */
@Component
class RelyingParty {

    private static final String LOCALHOST = "localhost";

    /** Browsers bind passkeys to names. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    private final Environment environment;

    RelyingParty(Environment environment) {
        this.environment = environment;
    }

    /**
     * Where a passkey counts.
     *
     * @param host its name, without a port
     * @param origin scheme, host and port as browsers state it
     */
    record Place(String host, String origin) {}

    /** Empty where browsers offer no passkeys: without encryption, but for one's own machine, and at an address of numbers. */
    Optional<Place> place() {
        String stated = environment.getProperty("waymark.url", "");
        // Nobody states the address of a portal that is tried on one's own machine. Its port is known once it listens.
        String url = stated.isEmpty() ? "http://" + LOCALHOST + ":" + port() : stated;
        URI address = URI.create(url);
        String scheme = lower(address.getScheme());
        String host = lower(address.getHost());
        boolean isPrivate = scheme.equals("https") || (scheme.equals("http") && host.equals(LOCALHOST));
        if (!isPrivate || host.isEmpty() || NUMBERS.matcher(host).matches()) {
            return Optional.empty();
        }
        boolean isUsual = address.getPort() == -1 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        return Optional.of(new Place(host, scheme + "://" + host + (isUsual ? "" : ":" + address.getPort())));
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
