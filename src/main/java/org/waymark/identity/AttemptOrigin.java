package org.waymark.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where an attempt at somebody's password comes from.
 *
 * @param key tells it from others
 * @param known whether this person has got in from there before; it is asked for by a secret and not by what a network says
 */
record AttemptOrigin(String key, boolean known) {

    private static final int NETWORK_BYTES = 8;

    /** A network address. Of IPv6 the network counts: whoever has one has 2^64 addresses. */
    static AttemptOrigin address(String address) {
        return new AttemptOrigin("address:" + network(address), false);
    }

    /** A browser in which this person signed in before. */
    static AttemptOrigin device(String secret) {
        return new AttemptOrigin("device:" + secret, true);
    }

    /** Where this person is signed in already. */
    static AttemptOrigin session() {
        return new AttemptOrigin("session", true);
    }

    static String network(String address) {
        return address.indexOf(':') >= 0 && InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address;
    }
}
