package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.InternalServerException;
import de.captaingoldfish.scim.sdk.common.exceptions.UnauthenticatedException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.base.domain.Failure;

/** Takes a provider's request in: by its token, of a size that one person or group has, and answers in JSON whatever comes of it. */
@Component
@ConditionalOnWebApplication
class ScimDoor {

    static final String ADDRESS = "/scim/v2";

    private static final Logger LOG = LoggerFactory.getLogger(ScimDoor.class);

    private static final int LONGEST = 1024 * 1024;

    private final ScimRequests requests;
    private final FailureLimit failures;
    private final String portal;

    ScimDoor(ScimRequests requests, FailureLimit failures, @Value("${waymark.url:}") String portal) {
        this.requests = requests;
        this.failures = failures;
        this.portal = portal.replaceFirst("/$", "");
    }

    /** No bean, or every address would have it. */
    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                answer(request, response);
            }
        };
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Source> source = requests.sourceOf(BearerToken.of(request));
        if (source.isEmpty()) {
            refuse(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            write(response, new ErrorResponse(new TooLarge()));
            return;
        }
        write(response, handle(source.get(), request, new String(body, StandardCharsets.UTF_8)));
    }

    private ScimResponse handle(Source source, HttpServletRequest request, String body) {
        Optional<HttpMethod> method = Arrays.stream(HttpMethod.values())
                .filter(one -> one.name().equals(request.getMethod()))
                .findFirst();
        if (method.isEmpty()) {
            return new ErrorResponse(new BadRequestException("This method is not known here."));
        }
        try {
            return requests.handle(source, method.get(), url(request), headers(request), body);
        } catch (RuntimeException | StackOverflowError e) {
            // A filter may be nested deeper than can be read; and a message may name what stands in a row.
            LOG.error("A request by SCIM failed: {}", Failure.describe(e));
            return new ErrorResponse(new InternalServerException("Failed", null, null));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failures.isTooMany(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(FailureLimit.WINDOW.toSeconds()));
            write(response, new ErrorResponse(new TooMany()));
            return;
        }
        ErrorResponse refusal =
                new ErrorResponse(new UnauthenticatedException("No token that counts.", List.of(), null));
        refusal.getHttpHeaders().put(HttpHeaders.WWW_AUTHENTICATE, BearerToken.SCHEME);
        write(response, refusal);
    }

    private String url(HttpServletRequest request) {
        String query = request.getQueryString();
        String base = portal.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : portal;
        String path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceFirst("/$", "");
        return base + path + (query == null ? "" : "?" + query);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(Function.identity(), request::getHeader, (one, other) -> one));
    }

    private static void write(HttpServletResponse response, ScimResponse scim) throws IOException {
        response.setStatus(scim.getHttpStatus());
        scim.getHttpHeaders().forEach(response::setHeader);
        if (scim.getHttpStatus() != HttpStatus.NO_CONTENT.value()
                && scim.getHttpStatus() != HttpStatus.NOT_MODIFIED.value()) {
            response.setContentType("application/scim+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(scim.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class TooLarge extends BadRequestException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("A request is about one resource.");
            setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    private static final class TooMany extends BadRequestException {

        private static final long serialVersionUID = 1;

        TooMany() {
            super("Too many requests without a token that counts.");
            setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
