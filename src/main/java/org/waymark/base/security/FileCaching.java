package org.waymark.base.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has a browser ask once for a file whose address tells its content, and keep others as long as they say. The headers that forbid keeping
 * are written for every answer before anybody knows what it is, and whoever serves a file replaces one of them: a browser that finds the
 * others beside it asks for each file again on every page. Outermost after those headers, as Vaadin serves files by a servlet of its own.
 */
@Component
@ConditionalOnWebApplication
@Order
final class FileCaching extends OncePerRequestFilter {

    private static final String FOR_GOOD = "max-age=31536000, public, immutable";

    private static final String NOT_KEPT = "no-store";

    /** What the build names by its content. */
    private static final String BUILT = "/VAADIN/build/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Kept(response, isToldByAddress(request)));
        } catch (IOException | ServletException | RuntimeException e) {
            // What comes in place of the file is not the file.
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            }
            throw e;
        }
    }

    private static boolean isToldByAddress(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + BUILT);
    }

    private static final class Kept extends HttpServletResponseWrapper {

        private final boolean isForGood;

        Kept(HttpServletResponse response, boolean isForGood) {
            super(response);
            this.isForGood = isForGood;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL) && value != null && mayBeKept(value)) {
                super.setHeader(name, isForGood ? FOR_GOOD : value);
                super.setHeader(HttpHeaders.PRAGMA, null);
                super.setHeader(HttpHeaders.EXPIRES, null);
            } else {
                super.setHeader(name, value);
            }
        }

        @Override
        public void setStatus(int status) {
            if (status >= HttpServletResponse.SC_BAD_REQUEST) {
                super.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            super.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            super.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            super.sendError(status, message);
        }

        private static boolean mayBeKept(String value) {
            return !value.contains("no-store") && !value.contains("no-cache");
        }
    }
}
