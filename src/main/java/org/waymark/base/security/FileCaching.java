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

    /** What the build names by its content. */
    private static final String BUILT = "/VAADIN/build/";

    /** By which Vaadin tells the content of a style sheet that keeps its name. */
    private static final String CONTENT = "v-c=";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Kept(response, isToldByAddress(request)));
    }

    private static boolean isToldByAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().startsWith(request.getContextPath() + BUILT)
                || (query != null && query.startsWith(CONTENT));
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

        private static boolean mayBeKept(String value) {
            return !value.contains("no-store") && !value.contains("no-cache");
        }
    }
}
