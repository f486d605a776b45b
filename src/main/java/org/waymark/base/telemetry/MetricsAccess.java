package org.waymark.base.telemetry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may read the metrics: whoever has the token, and nobody who is merely signed in. Without a token there is nothing at their address.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsAccess {

    private static final String SCHEME = "Bearer ";

    /** Before that of people, which takes every address. */
    @Bean
    @Order(1)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${waymark.metrics.token:}") String token) throws Exception {
        boolean isOn = StringUtils.hasText(token);
        return http.securityMatcher("/actuator/prometheus", "/actuator/prometheus/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET)
                        .access((who, asked) -> new AuthorizationDecision(isOn && has(asked.getRequest(), token)))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, denied) -> refuse(response, isOn)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AlwaysText(), AuthorizationFilter.class)
                .build();
    }

    /** How far a guess is right must not be told by how long it takes to refuse it. */
    private static boolean has(HttpServletRequest request, String token) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && given.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        given.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever asks for the format of bytes first, which is not there, is given text like everybody else. */
    private static final class AlwaysText extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public Enumeration<String> getHeaders(String name) {
                            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                                    ? Collections.emptyEnumeration()
                                    : super.getHeaders(name);
                        }

                        @Override
                        public @Nullable String getHeader(String name) {
                            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? null : super.getHeader(name);
                        }
                    },
                    response);
        }
    }

    private static void refuse(HttpServletResponse response, boolean isOn) {
        if (isOn) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }
}
