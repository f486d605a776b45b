package org.waymark.base.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than anything a page sends, before any of it is read. Pages say how much they send, and a server takes no
 * more than was said; whoever does not say it is refused too.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    /** Where files are sent to: by pages, and by programs. */
    private static final List<String> FILES = List.of("/VAADIN/dynamic/", "/feeds/");

    /** As much as the proxy lets pass; each upload has a limit of its own below it. */
    static final long MOST_OF_A_FILE = 12_000_000;

    /** The longest thing that is pasted into a field has half a million characters, of up to four bytes in JSON. */
    static final long MOST_OF_A_CALL = 4_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long size = request.getContentLengthLong();
        if (size > (FILES.stream().anyMatch(request.getServletPath()::startsWith) ? MOST_OF_A_FILE : MOST_OF_A_CALL)) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (size < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(response, HttpStatus.LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** With the connection, as what follows on it is still the rest of what was refused. */
    private static void refuse(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CONNECTION, "close");
    }
}
