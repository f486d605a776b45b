package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A WebSocket that a page of another site asks for. Browsers let every page ask for one, and tell in a header that no page can change
 * where it is from. Programs that are no browser do not say, and have no use for one.
 */
class ForeignHandshake implements RequestMatcher {

    private final String portal;

    /**
     * Knows the portal by its public address.
     *
     * @param portal as the installation states it, empty if it does not; a page from the host that was asked is ours in any case
     */
    ForeignHandshake(String portal) {
        this.portal = authority(portal);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE)) && !isOurs(request);
    }

    /** The scheme is left aside: behind a proxy the portal may not know its own. */
    private boolean isOurs(HttpServletRequest request) {
        String page = authority(request.getHeader(HttpHeaders.ORIGIN));
        return !page.isEmpty()
                && (page.equalsIgnoreCase(portal) || page.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)));
    }

    /** Host and port of an address, empty where there is none. */
    private static String authority(@Nullable String address) {
        String[] parts = address == null ? new String[0] : address.split("://|/", 3);
        return parts.length < 2 ? "" : parts[1];
    }
}
