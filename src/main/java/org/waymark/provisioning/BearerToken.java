package org.waymark.provisioning;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.waymark.base.crypto.Hashes;

/** The token that a request shows (RFC 6750). */
final class BearerToken {

    static final String SCHEME = "Bearer";

    private static final String BEFORE = SCHEME + " ";

    private BearerToken() {}

    /** Empty for what has not even the form of one. */
    static String of(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean isBearer = given != null && given.regionMatches(true, 0, BEFORE, 0, BEFORE.length());
        String token =
                isBearer && given != null ? given.substring(BEFORE.length()).strip() : "";
        return Hashes.isSecret(token) ? token : "";
    }
}
