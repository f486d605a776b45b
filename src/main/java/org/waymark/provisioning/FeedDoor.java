package org.waymark.provisioning;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.base.domain.Failure;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.organization.importing.PeopleImport;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a file of people that somebody puts here: by their token, of the size and type that is read by hand as well. It is read at night. */
@Component
@ConditionalOnWebApplication
class FeedDoor {

    static final String ADDRESS = "/feeds/people";

    private static final Logger LOG = LoggerFactory.getLogger(FeedDoor.class);

    private static final MediaType CSV = new MediaType("text", "csv");

    /** What is read; which of them it is shows by the bytes, as by hand. */
    private static final Set<Charset> CHARSETS = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private static final String DETAIL = "detail";

    private final FeedRequests requests;
    private final FailureLimit failures;
    private final MessageSource texts;

    FeedDoor(FeedRequests requests, FailureLimit failures, MessageSource texts) {
        this.requests = requests;
        this.failures = failures;
        this.texts = texts;
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
        String token = BearerToken.of(request);
        Optional<TokenUse> use = requests.use(token);
        if (use.isEmpty()) {
            refuseToken(token, request, response);
        } else if (!HttpMethod.PUT.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.PUT.name());
            refuse(response, HttpStatus.METHOD_NOT_ALLOWED, "method");
        } else if (!isTable(request)) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type");
        } else {
            take(use.get(), request, response);
        }
    }

    private void take(TokenUse use, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file = request.getInputStream().readNBytes(PeopleImport.MAXIMUM_BYTES + 1);
        if (file.length > PeopleImport.MAXIMUM_BYTES) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "large", PeopleImport.MAXIMUM_BYTES / 1_000_000);
        } else if (file.length == 0) {
            refuse(response, HttpStatus.BAD_REQUEST, "empty");
        } else {
            take(use, file, response);
        }
    }

    private void take(TokenUse use, byte[] file, HttpServletResponse response) throws IOException {
        try {
            PeopleFeeds.Taken taken = requests.take(use, file);
            Map<String, String> said = new LinkedHashMap<>();
            said.put(DETAIL, say(taken.isNew() ? "taken" : "same"));
            if (taken.isNew()) {
                said.put("readAt", taken.readAt().toString());
            }
            write(response, HttpStatus.ACCEPTED, said);
        } catch (RuntimeException e) {
            // A message may name what stands in a row.
            LOG.error("A feed could not be taken in: {}", Failure.describe(e));
            refuse(response, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
        }
    }

    private static boolean isTable(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        String type = request.getContentType();
        if (type == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            return false;
        }
        try {
            MediaType given = MediaType.parseMediaType(type);
            Charset charset = given.getCharset();
            return CSV.equalsTypeAndSubtype(given) && (charset == null || CHARSETS.contains(charset));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Whoever has a token that counts elsewhere, or not yet, is told so; anybody else that it is none. */
    private void refuseToken(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failures.isTooMany(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(FailureLimit.WINDOW.toSeconds()));
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        } else if (requests.isAnother(token)) {
            refuse(response, HttpStatus.FORBIDDEN, "another");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerToken.SCHEME);
            refuse(response, HttpStatus.UNAUTHORIZED, "no-token");
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String why, Object... facts)
            throws IOException {
        write(response, status, Map.of(DETAIL, say(why, facts)));
    }

    private String say(String what, Object... facts) {
        return texts.getMessage("provisioning.feed.answer." + what, facts, Locale.ENGLISH);
    }

    private static void write(HttpServletResponse response, HttpStatus status, Map<String, String> said)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(said));
    }
}
